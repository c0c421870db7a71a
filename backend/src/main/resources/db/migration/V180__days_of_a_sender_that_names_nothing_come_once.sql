-- Which days the files of a sender told of that names none of its lines: two files of one day would be two payments, or one told twice.
create table receipt_days (
    source text not null,
    first  date not null,
    last   date not null,
    batch  text not null,
    check (first <= last),
    exclude using gist (source with =, daterange(first, last, '[]') with &&)
);

-- Of files that were named here, by their newest day and a sum over their lines. Some of them may have had the same days.
insert into receipt_days (source, first, last, batch)
select source, lower(days), upper(days) - 1, ''
from (select e.source, unnest(range_agg(daterange(e.first, greatest(e.first, b.as_at), '[]'))) as days
      from (select source, batch, min(effective) as first from ledger_entry where batch is not null group by source, batch
            union all select source, batch, min(posted) from suspense group by source, batch) e
      join ledger_batch b on b.id = e.batch
      where b.name ~ '^[a-z][a-z0-9-]+/[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}$'
      group by e.source) d;
