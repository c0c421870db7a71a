-- An instruction to take money by Direct Debit. The bank details are sealed (AES-GCM) under a key that is not in the database:
-- key_id says under which. What is shown is the last four digits.
create table direct_debit (
    id                uuid        primary key,
    reference         text        not null unique,
    account           uuid        not null,
    account_reference text        not null,
    agreement         uuid        not null,
    -- Whose bank account it is: they alone may change it.
    person            text        not null,
    state             text        not null check (state in ('typed', 'waiting', 'lodged', 'active', 'paused', 'cancelled', 'rejected')),
    holder            text        not null,
    last_four         text        not null check (last_four ~ '^[0-9]{4}$' or last_four = ''),
    sealed            bytea       not null,
    key_id            text        not null,
    -- How often it went, or has to go, to the bank anew: an account that moved to another bank is lodged again.
    lodging           int         not null default 1,
    -- The first day money may leave; known once its file has gone.
    earliest          date,
    ending            text,
    typed_at          timestamptz not null,
    ended_at          timestamptz,
    check ((state in ('cancelled', 'rejected')) = (ending is not null) and (ending is null) = (ended_at is null))
);
-- Two taps, or two people of one home, set up one.
create unique index direct_debit_one_live on direct_debit (account) where state in ('waiting', 'lodged', 'active', 'paused');
create unique index direct_debit_one_typed on direct_debit (account, person) where state = 'typed';
create index direct_debit_to_collect on direct_debit (id) where state in ('waiting', 'lodged', 'active');
create index direct_debit_person on direct_debit (person);

-- What is taken and on which day of the month, from which month on: the newest that has begun by a month holds for it. Each was
-- told before it begins.
create table direct_debit_terms (
    direct_debit uuid        not null references direct_debit on delete cascade,
    n            int         not null check (n >= 1),
    amount       bigint      not null check (amount between 1 and 99999999),
    day          smallint    not null check (day between 1 and 31),
    -- The first day of the first month.
    from_month   date        not null check (extract(day from from_month) = 1),
    starts       date        not null,
    told         date        not null,
    -- What a bulk change calls itself; it changes an instruction once.
    change       text,
    primary key (direct_debit, n),
    unique (direct_debit, change),
    check (told < starts)
);

-- One file for Bacs, handed in on a working day: made once.
create table direct_debit_run (
    input        date        primary key,
    processing   date        not null check (processing > input),
    entry        date        not null check (entry > processing),
    number       bigint      generated always as identity unique,
    made_at      timestamptz,
    collections  bigint      not null default 0,
    taken        bigint      not null default 0,
    instructions bigint      not null default 0,
    sha256       text,
    sealed       bytea,
    key_id       text,
    check ((made_at is null) = (sha256 is null))
);

-- A record of such a file, and what became of it.
create table direct_debit_line (
    id           uuid        primary key,
    run          date        not null references direct_debit_run,
    direct_debit uuid        not null references direct_debit,
    code         text        not null check (code in ('0N', '0C', '01', '17')),
    amount       bigint      not null,
    lodging      int,
    -- The month a collection is for, and the day it was told for.
    month        date,
    due          date,
    state        text        not null check (state in ('asked', 'posted', 'unpaid')),
    seq          bigint,
    reason       text,
    check ((code in ('0N', '0C')) = (amount = 0) and (code in ('0N', '0C')) = (month is null) and (month is null) = (due is null)),
    check ((state = 'posted') = (seq is not null) or state = 'unpaid')
);
-- A month is asked for once, whatever is run twice.
create unique index direct_debit_line_month on direct_debit_line (direct_debit, month) where month is not null;
create unique index direct_debit_line_lodging on direct_debit_line (direct_debit, code, lodging) where month is null;
create index direct_debit_line_run on direct_debit_line (run, id);

-- A report of the banks that was taken in.
create table direct_debit_report (
    sha256   text        primary key,
    kind     text        not null,
    taken_at timestamptz not null,
    actor    text        not null,
    advices  int         not null
);

-- Each thing a report said, and what was done about it: 'done', 'before' when it was known, 'look' when somebody has to see to it.
create table direct_debit_advice (
    report       text not null references direct_debit_report,
    n            int  not null,
    reference    text not null,
    what         text not null,
    reason       text not null,
    day          date not null,
    outcome      text not null check (outcome in ('done', 'before', 'look')),
    direct_debit uuid,
    primary key (report, n)
);
create index direct_debit_advice_look on direct_debit_advice (report, n) where outcome = 'look';
