-- One standard opened for one case. How its limit was counted is told again from the charter; the due time is kept as told.
create table promise (
    id                uuid primary key,
    subject_kind      text        not null,
    subject_id        uuid        not null,
    standard          text        not null,
    charter_version   text        not null,
    trigger_event     text        not null,
    triggered_at      timestamptz not null,
    first_due         timestamptz not null,
    due               timestamptz not null,
    -- Counted past the last known bank holiday.
    provisional       boolean     not null,
    state             text        not null check (state in ('open', 'kept', 'broken', 'withdrawn')),
    stopped_at        timestamptz,
    stopped_by        text,
    extended_because  text,
    check ((state = 'open') = (stopped_at is null)),
    check ((state = 'open') = (stopped_by is null)),
    check (state <> 'kept' or stopped_at <= due),
    check (state <> 'broken' or stopped_at > due),
    check (due >= first_due),
    check ((due = first_due) = (extended_because is null))
);

-- One open clock per subject and standard, whoever races.
create unique index promise_one_open on promise (subject_kind, subject_id, standard) where state = 'open';
create index promise_falling_due on promise (due, id) where state = 'open';
create index promise_subject on promise (subject_kind, subject_id, due);
