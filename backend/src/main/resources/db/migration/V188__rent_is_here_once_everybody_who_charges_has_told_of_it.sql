-- Whoever charges by the week or month: up to which day their files told everything, and when they last brought a charge.
create table charge_sender (
    source  text primary key,
    as_at   date not null,
    brought timestamptz not null
);
insert into charge_sender (source, as_at, brought)
select source, max(as_at), max(at) filter (where charge)
from (select e.source, e.type in ('rent', 'service-charge', 'garage', 'water', 'heating') as charge, b.as_at, b.at
      from ledger_entry e join ledger_batch b on b.id = e.batch where b.at > now() - interval '3 months'
      union all
      select s.source, s.type in ('rent', 'service-charge', 'garage', 'water', 'heating'), b.as_at, b.at
      from suspense s join ledger_batch b on b.id = s.batch where b.at > now() - interval '3 months') told
group by source having bool_or(charge);
delete from source_route where route = 'charges';
