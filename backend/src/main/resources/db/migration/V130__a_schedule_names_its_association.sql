-- The recognised tenants' association of a schedule (Landlord and Tenant Act 1985, section 29), and its secretary, to whom notices go, by
-- the register's reference.
alter table charge_schedule
    add column association text,
    add column association_person text,
    add check ((association is null) = (association_person is null));
create index charge_schedule_association on charge_schedule (association_person) where association_person is not null;
