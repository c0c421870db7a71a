-- What was late is paid, and this week's rent is not yet: the case stays until it is.
alter table arrears_case add column caught_up boolean not null default false;

-- A plan to pay what is late beside the rent, proposed by somebody who holds the tenancy. One is under way at a time.
create table arrears_plan (
    id          uuid        primary key,
    case_id     uuid        not null references arrears_case on delete cascade,
    person      text        not null,
    state       text        not null check (state in ('proposed', 'offered', 'agreed', 'refused', 'declined', 'withdrawn', 'kept', 'ended')),
    proposed_at timestamptz not null,
    amount      bigint      not null check (amount between 1 and 100000000),
    every       text        not null check (every in ('week', 'fortnight', 'four-weeks', 'month')),
    first       date        not null,
    -- By when we said we would answer.
    answer_by   date        not null,
    agreed_at   timestamptz,
    -- What was late when it was agreed: what it has to bring down.
    owed_at     bigint      check (owed_at > 0),
    -- When a part was seen to be missed, and which; until it is paid or the two have talked and the plan goes on.
    broken_at   timestamptz,
    missed      int,
    ended_at    timestamptz,
    check ((broken_at is null) = (missed is null)),
    check ((agreed_at is null) = (owed_at is null)),
    check (state <> 'agreed' or agreed_at is not null),
    check ((state in ('proposed', 'offered', 'agreed')) = (ended_at is null))
);
create unique index arrears_plan_one_live on arrears_plan (case_id) where state in ('proposed', 'offered', 'agreed');
create index arrears_plan_case on arrears_plan (case_id, proposed_at);

-- What was answered, and by whom. A plan is answered once: of two officers at once one is told of the other.
create table arrears_answer (
    plan       uuid        primary key references arrears_plan on delete cascade,
    kind       text        not null check (kind in ('accept', 'offer', 'refuse')),
    amount     bigint      check (amount between 1 and 100000000),
    every      text,
    first      date,
    reasons    text        not null check (length(reasons) <= 2000),
    actor      text        not null,
    actor_name text        not null,
    at         timestamptz not null,
    check ((kind = 'offer') = (amount is not null) and (amount is null) = (every is null) and (every is null) = (first is null)),
    check (kind <> 'refuse' or reasons <> '')
);

-- What comes in and goes out at the home of whoever proposed it, in pence by name. It is read by officers for income and
-- by nobody else, and it goes before the rest of the case does.
create table arrears_budget (
    plan     uuid  primary key references arrears_plan on delete cascade,
    every    text  not null,
    income   jsonb not null,
    spending jsonb not null
);

-- When which part is due, and the day the ledger showed that it was paid.
create table arrears_instalment (
    plan    uuid   not null references arrears_plan on delete cascade,
    n       int    not null check (n >= 1),
    due     date   not null,
    amount  bigint not null check (amount > 0),
    paid_on date,
    primary key (plan, n)
);
create index arrears_instalment_due on arrears_instalment (due) where paid_on is null;
