-- The officer who typed a plan, as somebody told it on the phone or in a letter; empty where they typed it themselves.
alter table arrears_plan add column entered_by text not null default '';
