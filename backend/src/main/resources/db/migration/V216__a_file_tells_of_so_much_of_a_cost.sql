-- How much of a cost leaseholders were told of, or asked for, by whoever sends it: as much as the row said that brought the day. What it grew by since
-- nobody was told of (section 20B; backend/docs/adr/0105). Of rows from before it is not known that they grew.
alter table charge_cost add column told_amount bigint, add column demanded_amount bigint;
update charge_cost set told_amount = amount where told is not null;
update charge_cost set demanded_amount = amount where demanded is not null;
alter table charge_cost
    add constraint charge_cost_told_check check ((told is null) = (told_amount is null)),
    add constraint charge_cost_demanded_check check ((demanded is null) = (demanded_amount is null));
