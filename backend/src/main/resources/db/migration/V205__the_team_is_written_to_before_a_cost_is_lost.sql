-- Of a watched cost: how many days before it is lost the last warning counts that the team had by mail.
alter table charge_cost_watch add column warned int check (warned >= 1);
