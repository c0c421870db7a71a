-- A weight of 0: the lease was put into the schedule by mistake, or has no part any more. The row stays, so that what was billed by it is looked at until it is put right.
alter table charge_part drop constraint charge_part_weight_check;
alter table charge_part add constraint charge_part_weight_check check (weight between 0 and 1000000);

-- An amount of 0: an invoice that never was, or is another's. It is in no sum and never too late.
alter table charge_cost drop constraint charge_cost_amount_check;
alter table charge_cost add constraint charge_cost_amount_check check (amount between -100000000000 and 100000000000);
