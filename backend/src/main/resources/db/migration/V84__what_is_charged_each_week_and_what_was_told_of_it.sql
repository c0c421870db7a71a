-- What is charged each week on an account, head by head. A row lasts until the day it was told to end on, or until the
-- next row of its head begins, whichever comes first: told_until is the housing system's word, ends what follows from it.
create table rent_charge (
    id         uuid primary key,
    account    uuid    not null references account,
    head       text    not null,
    weekly     bigint  not null check (weekly between 0 and 1000000),
    eligible   boolean not null,
    starts     date    not null,
    told_until date,
    ends       date,
    unique (account, head, starts),
    check (told_until >= starts),
    check (ends >= starts)
);

-- The last referee: a head is charged once at a time. Deferred, since a new row is there a moment before the one it ends is.
alter table rent_charge add constraint rent_charge_once_at_a_time
    exclude using gist (account with =, head with =, daterange(starts, ends, '[]') with &&) deferrable initially deferred;
create index rent_charge_starts on rent_charge (starts, account);
create index rent_charge_ends on rent_charge (ends, account) where ends is not null;

-- A change of the weekly charges that residents are told of: once for the day from which it counts.
create table rent_review (
    changes_on date primary key,
    begun_at   timestamptz not null,
    begun_by   text        not null,
    done_at    timestamptz
);

-- What one account was told, as it was told: each head with what it costs before and from that day.
create table rent_notice (
    id         uuid primary key,
    account    uuid        not null references account,
    changes_on date        not null references rent_review,
    tenure     text        not null,
    told_at    timestamptz not null,
    lines      jsonb       not null,
    unique (account, changes_on)
);
create index rent_notice_day on rent_notice (changes_on, account);

-- Weeks whose charge in the ledger is not what the calendar says, as last looked at.
create table rent_difference (
    account  uuid   not null references account,
    week     date   not null,
    expected bigint not null,
    debited  bigint not null,
    seen_at  timestamptz not null,
    primary key (account, week)
);
create index rent_difference_week on rent_difference (week desc, account);
