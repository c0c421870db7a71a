-- Somebody fell behind with the rent of an account. There is one case at a time: two jobs at once, or a payment that comes back
-- while the morning's job looks, open one.
create table arrears_case (
    id                uuid        primary key,
    reference         text        not null unique,
    account           uuid        not null,
    account_reference text        not null,
    agreement         uuid        not null,
    -- The day the oldest of what is late was late.
    since             date        not null,
    opened_at         timestamptz not null,
    -- What is late, in pence, as it was seen last.
    owed              bigint      not null check (owed >= 0),
    -- By when everybody who holds the agreement is to be written to, and when all of them were.
    write_by          date        not null,
    written_at        timestamptz,
    last_done         date        not null,
    -- What is to be done next and by when: the work list is in this order.
    next              text        not null,
    due               date        not null,
    closed_at         timestamptz,
    closing           text        check (closing in ('paid', 'over')),
    check ((closed_at is null) = (closing is null))
);
create unique index arrears_case_one_open on arrears_case (account) where closed_at is null;
create index arrears_case_due on arrears_case (due, id) where closed_at is null;
create index arrears_case_open_agreement on arrears_case (agreement) where closed_at is null;
create index arrears_case_agreement on arrears_case (agreement);

-- What was done in a case, by whom and with whom: everybody who holds the agreement where it names nobody.
create table arrears_step (
    id         uuid        primary key,
    case_id    uuid        not null references arrears_case on delete cascade,
    kind       text        not null,
    at         timestamptz not null,
    person     text,
    actor      text        not null,
    actor_name text        not null,
    note       text        not null check (length(note) <= 4000)
);
create index arrears_step_case on arrears_step (case_id, at);
