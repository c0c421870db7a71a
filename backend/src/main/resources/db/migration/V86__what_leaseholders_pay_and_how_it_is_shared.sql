-- A list of heads of charge for one block or estate, shared out by one basis. References are the housing system's.
create table charge_schedule (
    id        uuid primary key,
    reference text not null unique,
    name      text not null,
    block     text,
    estate    text,
    basis     text not null check (basis in ('equal', 'share', 'floor-area', 'bedrooms')),
    check ((block is null) <> (estate is null))
);

create table charge_head (
    schedule uuid not null references charge_schedule,
    code     text not null,
    name     text not null,
    kind     text not null check (kind in ('cost', 'reserve')),
    primary key (schedule, code)
);

-- A schedule's year, named by the calendar year it begins in. Money is pence.
create table charge_year (
    schedule         uuid   not null references charge_schedule,
    year             int    not null check (year between 1986 and 2199),
    -- The part of the homes without a lease, which the landlord bears.
    landlords_weight bigint not null check (landlords_weight between 0 and 1000000),
    fee              text   not null check (fee in ('none', 'fixed', 'per-cent')),
    -- Pence a lease, or hundredths of one per cent.
    fee_amount       int    not null check (fee_amount between 0 and 10000000 and (fee <> 'per-cent' or fee_amount <= 10000)),
    reserve_opening  bigint not null check (reserve_opening between -100000000000 and 100000000000),
    -- The day the statement of what was spent went out; empty while the year is still counted.
    actuals_issued   date,
    primary key (schedule, year)
);

-- The lease by its agreement's reference.
create table charge_part (
    schedule uuid   not null,
    year     int    not null,
    lease    text   not null,
    weight   bigint not null check (weight between 1 and 1000000),
    primary key (schedule, year, lease),
    foreign key (schedule, year) references charge_year
);
create index charge_part_lease on charge_part (lease, year);

create table charge_estimate (
    schedule uuid   not null,
    year     int    not null,
    head     text   not null,
    amount   bigint not null check (amount between 0 and 100000000000),
    primary key (schedule, year, head),
    foreign key (schedule, year) references charge_year,
    foreign key (schedule, head) references charge_head
);

-- One invoice, or part of one. It is incurred when it was received or paid, whichever came first (section 20B).
create table charge_cost (
    id        uuid   primary key,
    reference text   not null unique,
    schedule  uuid   not null,
    year      int    not null,
    head      text   not null,
    supplier  text   not null,
    invoice   text   not null,
    what      text   not null,
    received  date,
    paid      date,
    amount    bigint not null check (amount <> 0 and amount between -100000000000 and 100000000000),
    -- The block repair behind it, by the reference people read out.
    repair    text,
    -- When leaseholders were told in writing that it was incurred, and when it was first asked for.
    told      date,
    demanded  date,
    check (received is not null or paid is not null),
    foreign key (schedule, year) references charge_year,
    foreign key (schedule, head) references charge_head
);
create index charge_cost_year on charge_cost (schedule, year);
-- Those whose eighteen months still run.
create index charge_cost_open on charge_cost (least(received, paid)) where told is null and demanded is null;
