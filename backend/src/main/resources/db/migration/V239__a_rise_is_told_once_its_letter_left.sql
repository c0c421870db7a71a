-- A notice of another rent counts from the day on which the letter of each of those who hold the tenancy is there: nothing until it left, and
-- not at all where one did not leave. latest is the last day on which it was in time. Notices of before count as they did.
alter table rent_notice add column served_on date, add column failed boolean not null default false, add column latest date;
update rent_notice set served_on = least((told_at at time zone 'Europe/London')::date, changes_on), latest = changes_on;
alter table rent_notice alter column latest set not null;
