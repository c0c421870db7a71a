-- A repair. What happens next and by when is kept on it, so that a list of repairs is one read.
create table repair (
    id              uuid primary key,               -- the id of the draft it came from: sent twice, it is made once
    reference       text        not null unique,
    person          text        not null,           -- reference of who reported it
    agreement       uuid,                           -- everyone named on it sees the repair; none for shared parts
    place_kind      text        not null check (place_kind in ('home', 'communal')),
    place           uuid        not null,           -- the home, or the block
    place_name      text        not null,
    patch           text        not null,
    fault           text        not null,
    besides         uuid references repair (id),    -- the open one it is unlike, by the resident's word
    recall_of       uuid references repair (id),
    trade           text        not null,
    minutes         int         not null check (minutes between 15 and 480),
    priority        text        not null check (priority in ('emergency', 'urgent', 'routine')),
    raised_for      text[]      not null,
    payer           text        not null,
    hazard          text,
    hazard_severity text,
    hazard_type     text,                           -- as the charters group it
    tenure          text        not null,           -- as the charters name it
    right_to_repair text,
    review_reasons  text[]      not null,           -- why a person reads it first; empty when nobody has to
    answers         jsonb       not null,
    words           text        not null,
    meet_name       text        not null,
    meet_phone      text        not null,
    access          text[]      not null,
    access_notes    text        not null,
    state           text        not null,
    next_step       text        not null,
    next_by         timestamptz,
    visit_day       date,
    visit_window    text,
    reported_at     timestamptz not null,
    done_at         timestamptz,
    done_note       text,
    first_time      boolean,
    waiting_for     text,
    reviewed_by     text,                           -- who read it, where somebody had to
    changed_at      timestamptz not null
);

-- One open report of a fault in a place, unless the resident says it is another one.
create unique index repair_open_duplicate on repair (place, fault, coalesce(besides, '00000000-0000-0000-0000-000000000000'))
    where state not in ('done', 'cancelled');
create index repair_person on repair (person, reported_at desc);
create index repair_agreement on repair (agreement, reported_at desc);
create index repair_place on repair (place, fault, reported_at desc);
create index repair_to_review on repair (reported_at) where reviewed_by is null and cardinality(review_reasons) > 0;
create index repair_next on repair (next_by) where state not in ('done', 'cancelled');

-- Neighbours who said "add me" to a repair of the parts they share.
create table repair_follower (
    repair     uuid        not null references repair (id),
    person     text        not null,
    since      timestamptz not null,
    primary key (repair, person)
);

-- What happened, in the order it happened: the case's timeline. Words are keys with arguments, in the reader's language.
create table repair_entry (
    id      uuid primary key,
    repair  uuid        not null references repair (id),
    at      timestamptz not null,
    what    text        not null,
    args    text[]      not null,
    once    text        not null,           -- the same thing told again adds nothing
    unique (repair, once)
);
create index repair_entry_repair on repair_entry (repair, at);

-- An emergency nobody has accepted yet is raised again and again until a named person does.
create table emergency_alert (
    repair       uuid primary key references repair (id),
    raised_at    timestamptz not null,
    times_raised int         not null default 0,
    accepted_by  text,
    accepted_at  timestamptz
);
create index emergency_alert_open on emergency_alert (raised_at) where accepted_at is null;
