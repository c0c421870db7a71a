-- Up to which moment each source has told of each way that it brings money by: a map's files for themselves.
alter table source_route add column by_map boolean not null default false, add column as_at timestamptz;
alter table source_route drop constraint source_route_pkey, add primary key (source, route, by_map);

-- What its own files told of whole; of a day that was not over the next one tells.
update source_route r
set as_at = (select (max(t.day) + 1)::timestamp at time zone 'Europe/London' - interval '1 second' from source_told t where t.source = r.source);

-- The senders of maps, whose lines were read by one, apart from all others.
insert into source_route (source, route, by_map, as_at)
select told.source, told.route, true,
       least((max(told.as_at) + 1)::timestamp at time zone 'Europe/London' - interval '1 second', max(told.at))
from (select e.source, e.route, b.as_at, b.at from ledger_entry e join ledger_batch b on b.id = e.batch where b.by_map and e.type = 'payment'
      union all
      select s.source, s.route, b.as_at, b.at from suspense s join ledger_batch b on b.id = s.batch where b.by_map and s.type = 'payment') told
group by told.source, told.route;
update source_route r set as_at = null where not r.by_map and exists (select from source_route m where m.source = r.source and m.by_map);
