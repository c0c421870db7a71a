-- Up to which moment whoever charges has told of it, since of a day that is not over no file tells everything; and the day of their newest charge.
alter table charge_sender alter column as_at type timestamptz using least((as_at + 1)::timestamp at time zone 'Europe/London' - interval '1 second', now());
alter table charge_sender alter column brought type date using (brought at time zone 'Europe/London')::date;
update charge_sender s set brought = coalesce(
    (select greatest((select max((e.posted at time zone 'Europe/London')::date) from ledger_entry e
                      where e.source = s.source and e.type in ('rent', 'service-charge', 'garage', 'water', 'heating')),
                     (select max(w.posted) from suspense w
                      where w.source = s.source and w.type in ('rent', 'service-charge', 'garage', 'water', 'heating')))), s.brought);

-- A refund shows no way that money comes by.
delete from source_route r
where not exists (select from ledger_entry e where e.source = r.source and e.route = r.route and e.type = 'payment')
  and not exists (select from suspense w where w.source = r.source and w.route = r.route and w.type = 'payment');
