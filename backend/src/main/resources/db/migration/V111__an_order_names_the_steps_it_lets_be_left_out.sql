-- The steps that the tribunal's order is about; what it does not name still caps what leaseholders pay (section 20ZA).
alter table consultation add column dispensed text[] not null default '{}';
-- Orders written down before were taken to cover everything.
update consultation set dispensed = array['no-intention', 'intention-too-short', 'no-estimates', 'estimates-too-short', 'fewer-than-two',
    'all-connected', 'reasons-late', 'reply-late'] where dispensation is not null;
