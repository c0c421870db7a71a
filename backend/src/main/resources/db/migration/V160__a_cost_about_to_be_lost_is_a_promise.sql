-- Costs that the team is warned of (Landlord and Tenant Act 1985, section 20B), each with a promise that runs; gone once it is settled.
create table charge_cost_watch (
    cost     uuid primary key references charge_cost on delete cascade,
    incurred date not null,      -- the promise counts from it: another day begins another
    since    date not null
);

-- Parts of works whose sum was told and that nobody was billed for yet, as was seen last night.
create table works_unbilled (
    consultation uuid primary key references works_cost,
    leases       int  not null check (leases >= 1),
    looked_on    date not null
);
