-- Who did what to which thing. Rows are only ever added.
create table audit_entry (
    id           uuid primary key,
    at           timestamptz not null,
    actor        text        not null,
    acting_for   text,
    what         text        not null,
    subject_kind text        not null,
    subject_id   uuid        not null
);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, at);

-- The answers of a journey under way: one row, so that an expired session, a back button or a dead battery loses nothing.
create table journey_draft (
    id         uuid primary key,
    journey    text        not null,
    owner      text        not null,
    answers    jsonb       not null,
    started_at timestamptz not null,
    changed_at timestamptz not null,
    done_as    text
);
create index journey_draft_owner on journey_draft (owner, journey, changed_at desc);

-- One answer per caller and Idempotency-Key: the same key and body answer the same again.
create table idempotent_answer (
    caller     text        not null,
    key        text        not null,
    body_hash  text        not null,
    made_at    timestamptz not null,
    status     int,
    media_type text,
    location   text,
    body       bytea,
    primary key (caller, key)
);
create index idempotent_answer_made_at on idempotent_answer (made_at);
