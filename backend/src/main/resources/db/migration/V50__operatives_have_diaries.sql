-- Trusted extension: the owner of the database may create it.
create extension if not exists btree_gist;

create table operative (
    id     uuid primary key,
    code   text not null unique check (code <> ''),
    name   text not null,
    active boolean not null default true
);

create table operative_trade (
    operative uuid not null references operative on delete cascade,
    trade     text not null,
    primary key (operative, trade)
);
create index operative_trade_by_trade on operative_trade (trade, operative);

-- An operative with no patch of their own goes everywhere.
create table operative_patch (
    operative uuid not null references operative on delete cascade,
    patch     text not null,
    primary key (operative, patch)
);

-- Of a weekday (1 is Monday), or of one date, whose hours then stand instead of its weekday's. Civil time.
create table working_hours (
    id        uuid primary key,
    operative uuid not null references operative on delete cascade,
    weekday   smallint check (weekday between 1 and 7),
    day       date,
    starts    time not null,
    ends      time not null,
    check (num_nonnulls(weekday, day) = 1),
    check (starts < ends),
    unique nulls not distinct (operative, weekday, day, starts)
);

create table absence (
    id        uuid primary key,
    operative uuid not null references operative on delete cascade,
    starts    timestamptz not null,
    ends      timestamptz not null,
    kind      text not null check (kind in ('leave', 'sickness', 'training', 'other')),
    check (starts < ends)
);
create index absence_by_time on absence (operative, ends);

create table school_term (
    name      text primary key,
    first_day date not null,
    last_day  date not null,
    check (first_day <= last_day)
);
