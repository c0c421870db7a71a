-- Every file that was taken in, by the hash of its bytes: the same file again is told from a new one.
create table import_file (
    id      uuid primary key,
    kind    text        not null,
    sha256  text        not null,
    bytes   bigint      not null,
    added   bigint      not null,
    changed bigint      not null,
    same    bigint      not null,
    sent_by text        not null,
    at      timestamptz not null
);
create index import_file_kind on import_file (kind, sha256);
