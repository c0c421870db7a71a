-- Which days each source's files told everything up to: what it brings of them later is posted late. What another brings is not late for that.
create table source_told (
    source text not null,
    day    date not null,
    primary key (source, day)
);
insert into source_told (source, day)
select distinct told.source, least(b.as_at, (b.at at time zone 'Europe/London')::date - 1)
from (select source, batch from ledger_entry where batch is not null union select source, batch from suspense) told join ledger_batch b on b.id = told.batch;
