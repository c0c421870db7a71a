-- An upload on its way. Its pieces are here until it has become what it was sent for; then only that it has, until it is swept.
create table upload (
    id         uuid primary key,
    owner      text not null check (owner <> ''),
    target     uuid not null,
    name       text not null check (char_length(name) between 1 and 64),
    size_bytes bigint not null check (size_bytes between 1 and 16777216),
    received   bigint not null default 0 check (received between 0 and size_bytes),
    pieces     int not null default 0 check (pieces between 0 and 400),
    done       boolean not null default false,
    begun_at   timestamptz not null,
    changed_at timestamptz not null,
    -- However often its sender begins it, it is one.
    unique (owner, target, name)
);
create index upload_changed on upload (changed_at);

create table upload_piece (
    upload uuid not null references upload on delete cascade,
    -- Which byte of the upload its first one is.
    at     bigint not null,
    bytes  bytea not null check (octet_length(bytes) between 1 and 524288),
    primary key (upload, at)
);
