-- What the notice before a lease was bought estimated (Housing Act 1985, section 125): of a head of charge a year, or of works. Money is pence, the lease is named by its agreement's reference.
create table charge_limit (
    lease     text   not null,
    schedule  uuid,
    head      text,
    works     text   references consultation (reference),
    estimate  bigint not null check (estimate between 0 and 100000000000),
    allowance bigint not null check (allowance between 0 and 100000000000),
    starts    date   not null,
    ends      date   not null check (ends >= starts),
    foreign key (schedule, head) references charge_head,
    check (num_nonnulls(schedule, head) = case when works is null then 2 else 0 end),
    unique nulls not distinct (lease, schedule, head, works)
);
create index charge_limit_schedule on charge_limit (schedule);

-- Heads of a lease's year that were limited when its bills were last looked at, and how much is asked of nobody for that.
create table charge_limited (
    lease     text   not null,
    year      int    not null,
    schedule  text   not null,
    head      text   not null,
    name      text   not null,
    most      bigint not null,
    estimated bigint not null check (estimated >= 0),
    spent     bigint not null check (spent >= 0),
    ends      date   not null,
    seen_at   timestamptz not null,
    primary key (lease, year, schedule, head)
);

-- The most that the notice lets the lease be charged for the works, where that is less than its share.
alter table works_bill add column by_most bigint check (by_most >= 0);
