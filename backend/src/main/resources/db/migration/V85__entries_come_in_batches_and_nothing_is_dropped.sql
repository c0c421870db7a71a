-- A file of entries, by the name its sender gave it, with what it says of itself and what was new in it.
create table ledger_batch (
    id         int generated always as identity primary key,
    name       text        not null unique,
    rows       bigint      not null,
    total      bigint      not null,
    as_at      date        not null,
    at         timestamptz not null,
    kept_rows  bigint      not null,
    kept_total bigint      not null
);

-- Which file an entry came in; none for what was posted here. The nightly proof compares their sums.
alter table ledger_entry add column batch int;

-- What came in for an account that is not there. Cleared by a person: nothing is dropped and nothing is guessed.
create table suspense (
    id                uuid primary key,
    account_reference text        not null,
    type              text        not null,
    route             text,
    amount            bigint      not null check (amount <> 0),
    effective         date        not null,
    posted            date        not null,
    source            text        not null,
    reference         text        not null,
    batch             int         not null,
    at                timestamptz not null,
    note              text        not null default '',
    account           uuid references account,
    cleared_by        text,
    cleared_at        timestamptz,
    unique (source, reference),
    check (num_nulls(account, cleared_by, cleared_at) in (0, 3))
);
create index suspense_open on suspense (id) where account is null;

-- The rows of the one file that is being taken in. Unlogged: a file that was not kept whole is sent again.
create unlogged table ledger_arriving (
    account_reference text   not null,
    type              text   not null,
    route             text,
    amount            bigint not null,
    effective         date   not null,
    posted            date   not null,
    source            text   not null,
    reference         text   not null,
    batch             text   not null,
    batch_rows        bigint not null,
    batch_total       bigint not null,
    as_at             date   not null
);

-- Each night's proof of the whole ledger, and where it did not hold.
create table ledger_proof (
    day     date primary key,
    at      timestamptz not null,
    entries bigint      not null,
    faults  bigint      not null
);
create table ledger_fault (
    day     date   not null references ledger_proof,
    what    text   not null check (what in ('place', 'forerunner', 'sum', 'order', 'reversal', 'batch')),
    account uuid,
    seq     bigint,
    batch   int
);
create index ledger_fault_day on ledger_fault (day);
