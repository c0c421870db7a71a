-- Section 21 of the Landlord and Tenant Act 1985: what stood to the tenants' credit at the end of the year, as the books say that an accountant certifies; and who
-- certified a summary that was sent, on which day.
alter table charge_year add column tenants_credit bigint check (tenants_credit >= 0);
alter table lease_request add column certified_by text, add column certified_on date,
    add constraint lease_request_certified check ((certified_by is null) = (certified_on is null));
