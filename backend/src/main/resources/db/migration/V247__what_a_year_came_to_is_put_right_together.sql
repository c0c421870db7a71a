-- Of a schedule's year its quarters are put right together, or the bills of what the year came to: each is a press of its own, since the reason is another.
alter table charge_put_right add column balance boolean not null default false;
drop index charge_put_right_one;
create unique index charge_put_right_one on charge_put_right (schedule, year, balance) where done_at is null;
