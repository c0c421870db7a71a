-- By which routes a bank's or a payment card's files bring money: whoever else sends such an entry tells of its own rows alone.
create table mapped_route (
    route text primary key
);
insert into mapped_route (route)
select distinct e.route from ledger_entry e join ledger_batch b on b.id = e.batch where b.by_map and e.route is not null;
