-- What a head's costs are for, by which the law's limit is chosen (Landlord and Tenant Act 1985, section 20); null while nobody has said.
alter table charge_head add column spending text check (spending in ('works', 'agreement', 'neither'));
