-- Up to which day the quarterly statements of an account were drawn: what comes later is posted later, so that each line is on one.
alter table account add column drawn date;

-- When a quarter's statements were begun, which wait for what tells of payments, and who had not told everything by then.
alter table statement_quarter add column drawn_at timestamptz, add column behind text[] not null default '{}';
update statement_quarter set drawn_at = begun_at;
alter table statement_quarter add check (drawn_at is not null or (ended_at is null and behind = '{}'));
