-- A run whose money never came, and a line of the bank that no run and no collection explains: for an officer, until it is explained or they say why not.
create table direct_debit_doubt (
    id        uuid        primary key,
    -- 'run:' and its day, or 'line:' and the bank's line.
    about     text        not null unique,
    what      text        not null check (what in ('not-come', 'paid-out', 'came-in')),
    amount    bigint      not null check (amount > 0),
    day       date        not null,
    found_at  timestamptz not null,
    over_at   timestamptz,
    seen_at   timestamptz,
    seen_by   text,
    seen_why  text,
    check (num_nulls(seen_at, seen_by, seen_why) in (0, 3))
);
create index direct_debit_doubt_open on direct_debit_doubt (day) where over_at is null and seen_at is null;
create index direct_debit_line_unpaid on direct_debit_line (amount) where state = 'unpaid';
