-- The days of a sender's file of which nothing is put on an account here: they were told of. Should a file come that has lines of them, they are that file's.
alter table receipt_days add column bare boolean not null default false;
