-- A schedule may come to be shared by something else; a year whose bills went out was shared by what it was shared by.
alter table charge_year add column basis text check (basis in ('equal', 'share', 'floor-area', 'bedrooms'));
update charge_year y set basis = s.basis from charge_schedule s where s.id = y.schedule;
alter table charge_year alter column basis set not null;
