-- What an account was told that a rent year costs though nothing changed: each head with what it costs a week. Never changed.
create table rent_breakdown (
    id       uuid        primary key,
    account  uuid        not null references account,
    -- The debit day it tells of.
    day      date        not null,
    tenure   text        not null,
    told_at  timestamptz not null,
    lines    jsonb       not null,
    -- When the account had ended, and with it what was promised of it.
    ended_at timestamptz,
    unique (account, day)
);
create index rent_breakdown_to_end on rent_breakdown (account) where ended_at is null;
