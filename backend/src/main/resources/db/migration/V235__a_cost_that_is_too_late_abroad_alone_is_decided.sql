-- What the team decided about a cost for a lease that it is too late for in another country, while it can still be saved for others. It holds while the cost is what it was.
create table charge_decided (
    cost       uuid   not null references charge_cost on delete cascade,
    lease      text   not null,
    decision   text   not null check (decision in ('charged', 'lost')),
    incurred   date   not null,
    amount     bigint not null,
    decided_at timestamptz not null,
    primary key (cost, lease)
);
create index charge_decided_lease on charge_decided (lease);
