-- A document, and what every variant of it is made from. Subjects are named as people are shown them.
create table document (
    id        uuid        primary key,
    kind      text        not null check (kind in ('statement', 'estimate', 'bill', 'actuals', 'notice')),
    folder    text        not null check (folder in ('account', 'lease', 'consultation')),
    subject   text        not null,
    part      text        not null,     -- the days, the year, the quarter or the step
    figures   text        not null,     -- which: other figures make another document
    language  text        not null,
    agreement uuid,                     -- whose it is; empty where it is nobody's alone
    title     text        not null,
    source    text        not null,
    made_at   timestamptz not null,
    constraint document_made_once unique (kind, folder, subject, part, figures, language)
);
create index document_filed on document (folder, subject, made_at desc);
create index document_agreement on document (agreement);
create index document_made on document (made_at);

create table document_file (
    document uuid        not null references document on delete cascade,
    variant  text        not null check (variant in ('standard', 'large-print', 'plain-text')),
    bytes    bytea       not null,
    sha256   text        not null check (sha256 = encode(sha256(bytes), 'hex')),
    made_at  timestamptz not null,
    primary key (document, variant)
);
-- What is in it is compressed already.
alter table document_file alter column bytes set storage external;

create function document_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a document is never changed' using errcode = 'restrict_violation';
end $$;

create trigger document_stays before update on document for each row execute function document_stays();
create trigger document_file_stays before update on document_file for each row execute function document_stays();
