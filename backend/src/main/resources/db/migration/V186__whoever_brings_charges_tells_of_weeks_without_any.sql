-- Whose files bring what is charged by the week or month: they tell of charges on a day on which nothing was charged too. Of long ago is no sign of it.
insert into source_route (source, route)
select e.source, 'charges' from ledger_entry e join ledger_batch b on b.id = e.batch
where e.type in ('rent', 'service-charge', 'garage', 'water', 'heating') and b.at > now() - interval '3 months'
union
select s.source, 'charges' from suspense s join ledger_batch b on b.id = s.batch
where s.type in ('rent', 'service-charge', 'garage', 'water', 'heating') and b.at > now() - interval '3 months'
on conflict do nothing;
