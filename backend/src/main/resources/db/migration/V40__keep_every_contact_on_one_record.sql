-- Every contact with a person, in or out, by whatever channel: one row each. What we told somebody is kept as a kind and
-- its facts, and worded when it is read or sent; what somebody told us is kept in their own words.
create table contact (
    id           uuid        primary key,
    -- The order of writing: two contacts of one transaction share their moment.
    n            bigint      not null generated always as identity unique,
    person       text        not null,
    direction    text        not null check (direction in ('in', 'out')),
    kind         text        not null,
    channel      text,
    subject_kind text        not null,
    subject_id   uuid        not null,
    at           timestamptz not null,
    actor        text        not null,
    facts        jsonb       not null,
    own_words    text        not null,
    once         text        not null,
    read_at      timestamptz,
    -- The same thing told twice is told once.
    unique (person, once)
);

create index contact_subject on contact (subject_kind, subject_id, at);
create index contact_person on contact (person, n);

-- One way a notice goes out. Its id is the message id that every gateway is given, so one that honours message ids
-- delivers nothing twice.
create table message (
    id         uuid        primary key,
    contact_id uuid        not null references contact (id),
    channel    text        not null check (channel in ('inbox', 'text', 'email', 'letter')),
    state      text        not null check (state in ('waiting', 'sent', 'failed', 'withdrawn')),
    visit_id   uuid,
    due_at     timestamptz not null,
    attempts   int         not null default 0,
    gateway_id text,
    failure    text,
    changed_at timestamptz not null,
    unique (contact_id, channel)
);

create index message_waiting_for_visit on message (visit_id) where state = 'waiting';
