-- A letter as it was first drawn, in each format and language that it was wanted in.
create table letter (
    contact  uuid  not null references contact on delete cascade,
    format   text  not null,
    language text  not null,
    pdf      bytea not null,
    plain    text  not null,
    primary key (contact, format, language)
);
alter table letter alter column pdf set storage external;
create trigger letter_stays before update on letter for each row execute function document_stays();
