-- What works that leaseholders were consulted on came to: told once, and every lease's bill is a share of it. Money is pence.
create table works_cost (
    consultation uuid        primary key references consultation,
    total        bigint      not null check (total between 1 and 100000000000),
    due          date        not null,
    told_at      timestamptz not null,
    told_by      text        not null
);

create table works_bill (
    id           uuid        primary key,
    reference    text        not null unique,
    consultation uuid        not null references works_cost,
    lease        text        not null,
    share        bigint      not null,
    amount       bigint      not null check (amount between 1 and share),    -- never more than the law's cap, where a step was missed
    sent_at      timestamptz not null,
    account      uuid        not null,
    entry        bigint      not null,
    unique (consultation, lease),
    foreign key (account, entry) references ledger_entry (account, seq)
);
create index works_bill_lease on works_bill (lease);

-- Paying a bill over time: proposed by a leaseholder from the landlord's offers, whose terms are kept as they were then.
create table works_plan (
    id          uuid        primary key,
    bill        uuid        not null references works_bill,
    person      text        not null,
    offer       text        not null,
    months      int         not null check (months between 2 and 300),
    interest    int         not null check (interest between 0 and 2000),    -- a year, in hundredths of one per cent
    proposed_at timestamptz not null,
    state       text        not null check (state in ('proposed', 'agreed', 'refused')),
    first_due   date,
    words       text,
    answered_at timestamptz,
    answered_by text,
    check ((state = 'proposed') = (answered_at is null) and (state = 'agreed') = (first_due is not null))
);
-- A bill has one plan at a time: of two officers, or two holders, at once the later hears of the first.
create unique index works_plan_once on works_plan (bill) where state <> 'refused';
create index works_plan_by on works_plan (person);
