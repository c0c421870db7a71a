-- When what a plan has to bring down was worked out, where it went on after it was agreed; until then it is the moment it was agreed.
alter table arrears_plan add column reckoned_at timestamptz;
