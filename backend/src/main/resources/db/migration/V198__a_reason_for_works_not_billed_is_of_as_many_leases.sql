-- Of how many leases that were not billed the team said why: of more it said nothing, and they are warned of.
alter table works_not_billed add column leases int;
update works_not_billed n set leases = coalesce((select u.leases from works_unbilled u where u.consultation = n.consultation),
    (select count(*) from charge_part p where p.schedule = c.schedule and p.year = c.year))
from consultation c where c.id = n.consultation;
alter table works_not_billed alter column leases set not null;
