-- When a lease was asked for a cost, by the bill of what a year came to, and how high the whole cost was in it (section 20B). A
-- lease whose bills of the year came to just its share was asked for it by them: there is no bill then.
create table charge_asked (
    cost   uuid   not null references charge_cost on delete cascade,
    lease  text   not null,
    asked  date   not null,
    amount bigint not null check (amount > 0),
    primary key (lease, cost, asked)
);

-- Of bills that went out before this was kept: what the year's costs were that were there on their day.
insert into charge_asked (cost, lease, asked, amount)
select c.id, b.lease, min((b.issued_at at time zone 'Europe/London')::date), c.amount
from charge_bill b
join charge_part p on p.lease = b.lease and p.year = b.year
join charge_cost c on c.schedule = p.schedule and c.year = p.year
join charge_head h on h.schedule = c.schedule and h.code = c.head
where b.number = 5 and h.kind = 'cost' and c.amount > 0 and c.decided is distinct from 'lost'
    and least(c.received, c.paid) <= (b.issued_at at time zone 'Europe/London')::date
group by c.id, b.lease, c.amount;

-- A balance that does not go out is shown with what it waits for.
alter table charge_bill_open drop constraint charge_bill_open_why_check;
alter table charge_bill_open add constraint charge_bill_open_why_check
    check (why in ('no-account', 'changed', 'late-cost', 'quarter', 'statement'));
