-- Which leases a letter told of a cost that they will be charged later, and the day it was served (section 20B(2)). The cost's own "told" is
-- what the file says of all leaseholders.
create table charge_told (
    cost  uuid not null references charge_cost on delete cascade,
    lease text not null,
    told  date not null,
    primary key (cost, lease)
);
create index charge_told_lease on charge_told (lease);

-- What was told before this was kept: the lease that a letter named, and those of whoever got one.
insert into charge_told (cost, lease, told)
select distinct c.id, p.lease, c.told
from contact n
join charge_cost c on c.id = n.subject_id
join charge_part p on p.schedule = c.schedule and p.year = c.year
where n.kind = 'cost-incurred' and c.told is not null
    and (n.facts ->> 'reference' = p.lease or exists (
        select from agreement a join agreement_party y on y.agreement_id = a.id join person o on o.id = y.person_id
        where a.reference = p.lease and o.reference = n.person));
update charge_cost c set told = null where exists (select from charge_told t where t.cost = c.id);
