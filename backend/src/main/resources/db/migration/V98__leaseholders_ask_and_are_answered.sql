-- What a leaseholder asks the leasehold team: the year's summary of costs (Landlord and Tenant Act 1985, section 21), to see the
-- bills behind it (section 22), or a question of their own.
create table lease_request (
    id          uuid        primary key,
    reference   text        not null unique,
    kind        text        not null check (kind in ('summary', 'inspection', 'question')),
    lease       text        not null,
    person      text        not null,
    year        int         not null,             -- of the charges that a summary is of; of a question the year it was asked in
    words       text        not null,
    once        text        not null,             -- sent twice, it is kept once
    asked_at    timestamptz not null,
    answer      text,
    answered_at timestamptz,
    answered_by text,
    opens       date,
    closes      date,
    place       text,
    check ((answer is null) = (answered_at is null)),
    check ((opens is null) = (closes is null) and (opens is null) = (place is null) and (opens is null or kind = 'inspection')),
    check (closes > opens)
);
create unique index lease_request_once on lease_request (lease, kind, once) where answered_at is null;
create index lease_request_of on lease_request (lease, asked_at);
create index lease_request_by on lease_request (person);
create index lease_request_waiting on lease_request (asked_at) where answered_at is null;

-- What the money saved for later works earned in a year.
alter table charge_year add reserve_interest bigint not null default 0 check (reserve_interest between -100000000000 and 100000000000);
