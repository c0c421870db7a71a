-- One alert each time somebody taps, so that a second flood reaches somebody although the first was accepted.
-- An alert kept from before takes its repair's id, which the jobs already waiting for it carry.
alter table emergency_alert add column id uuid;
update emergency_alert set id = repair;
alter table emergency_alert alter column id set not null;
alter table emergency_alert drop constraint emergency_alert_pkey;
alter table emergency_alert add primary key (id);

-- A double tap makes one.
create unique index emergency_alert_waiting on emergency_alert (repair) where accepted_at is null;
