-- Whom a breathing space is for, by the reference of the register: who shares the tenancy reads nothing of it.
alter table arrears_hold add column person text;

-- No query asks for the parts of all plans that are due.
drop index arrears_instalment_due;
