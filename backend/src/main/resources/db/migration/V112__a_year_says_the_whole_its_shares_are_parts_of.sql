-- What the shares written in the leases are parts of (1,000, or 10,000): what no lease bears of it is the landlord's.
alter table charge_year add column whole bigint check (whole between 1 and 1000000);
