-- By which routes each source's files ever brought money: a file that tells of a day tells of all of them, those with nothing on it too.
create table source_route (
    source text not null,
    route  text not null,
    primary key (source, route)
);
insert into source_route (source, route)
select distinct e.source, e.route from ledger_entry e join ledger_batch b on b.id = e.batch where e.route is not null and not b.by_map
union
select distinct s.source, s.route from suspense s join ledger_batch b on b.id = s.batch where s.route is not null and not b.by_map;
