-- The subject is whatever opened the visit, by kind and id. The promised window is kept as instants: a landlord who
-- changes their hours does not change what a resident was told.
create table visit (
    id              uuid primary key,
    subject_kind    text not null,
    subject_id      uuid not null,
    follows         uuid references visit,
    trade           text not null,
    patch           text not null,
    minutes         integer not null check (minutes between 1 and 1440),
    due             timestamptz not null,
    operative       uuid not null references operative,
    day             date not null,
    slot            text not null check (slot in ('am', 'pm', 'school-run', 'all-day')),
    window_start    timestamptz not null,
    window_end      timestamptz not null,
    planned_start   timestamptz not null,
    planned_end     timestamptz not null,
    state           text not null check (state in
                    ('HELD', 'LAPSED', 'BOOKED', 'ON_THE_WAY', 'ARRIVED', 'DONE', 'NO_ACCESS', 'CANCELLED')),
    held_by         text not null,
    held_until      timestamptz,
    hold_extended   boolean not null default false,
    meet            text not null default '',
    meet_phone      text not null default '',
    access_notes    text not null default '',
    booked_at       timestamptz,
    on_the_way_at   timestamptz,
    arrived_at      timestamptz,
    ended_at        timestamptz,
    cancel_reason   text,
    what_was_done   text,
    first_time      boolean,
    waiting_for     text,
    review_on       date,
    check (planned_end = planned_start + minutes * interval '1 minute'),
    check (window_start <= planned_start and planned_end <= window_end),
    check (state <> 'HELD' or held_until is not null),
    check (state in ('HELD', 'LAPSED', 'CANCELLED') or booked_at is not null),
    check ((waiting_for is null) = (review_on is null))
);

-- The last referee: no operative is in two places at once. Deferred, so that a day may be put into another order.
alter table visit add constraint visit_one_place_at_a_time
    exclude using gist (operative with =, tstzrange(planned_start, planned_end) with &&)
    where (state in ('HELD', 'BOOKED', 'ON_THE_WAY', 'ARRIVED'))
    deferrable initially deferred;

create unique index visit_one_to_come_for_a_subject on visit (subject_kind, subject_id)
    where state in ('HELD', 'LAPSED', 'BOOKED', 'ON_THE_WAY', 'ARRIVED');
create index visit_of_a_subject on visit (subject_kind, subject_id, id);
create index visit_of_a_day on visit (operative, day)
    where state in ('HELD', 'BOOKED', 'ON_THE_WAY', 'ARRIVED');
create index visit_on_a_board on visit (day, operative);

-- A visit at which nobody was in. It is not closed while the resident may answer "I was in".
create table no_access (
    visit        uuid primary key references visit,
    at           timestamptz not null,
    photo        uuid,
    note         text not null,
    answer_until timestamptz not null,
    answered_at  timestamptz,
    answered_by  text,
    answer       text,
    check (num_nulls(answered_at, answered_by, answer) in (0, 3))
);
