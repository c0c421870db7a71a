-- One row per file kept; the bytes lie in the file store under keys that nobody can guess.
create table stored_file (
    id              uuid primary key,
    subject_kind    text        not null,
    subject_id      uuid        not null,
    kind            text        not null check (kind in ('photo')),
    content_type    text        not null,
    store_key       text        not null unique check (store_key ~ '^[0-9a-f]{32}$'),
    size_bytes      bigint      not null check (size_bytes > 0),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    thumbnail_key   text        not null unique check (thumbnail_key ~ '^[0-9a-f]{32}$'),
    thumbnail_bytes bigint      not null check (thumbnail_bytes > 0),
    made_by         text        not null,
    made_at         timestamptz not null
);

create index stored_file_by_subject on stored_file (subject_kind, subject_id, id);
create index stored_file_by_age on stored_file (subject_kind, made_at);

comment on table stored_file is 'Photos, drawn afresh and without what the camera wrote into them.';
comment on column stored_file.subject_kind is 'What the file belongs to: a journey''s draft first, then the case.';
