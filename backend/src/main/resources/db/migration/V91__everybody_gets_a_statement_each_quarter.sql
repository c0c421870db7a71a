create table statement_quarter (
    quarter  text        primary key check (quarter ~ '^\d{4}-Q[1-4]$'),
    begun_at timestamptz not null,
    ended_at timestamptz
);

-- What there is to make in a quarter, a row for each account and lease: none can be missed, and none made twice.
create table quarter_paper (
    quarter  text not null references statement_quarter,
    folder   text not null check (folder in ('account', 'lease')),
    subject  text not null,
    part     text not null,     -- of an account the first day, of a lease the year and the bill
    document uuid references document on delete cascade,
    failures int  not null default 0,
    primary key (quarter, folder, subject)
);
create index quarter_paper_waits on quarter_paper (quarter, failures, folder, subject) where document is null;
create index quarter_paper_document on quarter_paper (document);
