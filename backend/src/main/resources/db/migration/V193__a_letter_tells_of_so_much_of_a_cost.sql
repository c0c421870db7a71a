-- How high a cost was in the letter that told a lease of it: of what it grew by since nobody was told. A grown one may be told of again.
-- Letters of before told of what the cost is today, as far as we know.
alter table charge_told add column amount bigint;
update charge_told t set amount = c.amount from charge_cost c where c.id = t.cost;
alter table charge_told alter column amount set not null, add check (amount > 0), drop constraint charge_told_pkey, add primary key (cost, lease, told);
