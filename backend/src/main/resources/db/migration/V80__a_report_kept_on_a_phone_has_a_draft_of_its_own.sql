-- One that was begun under a key of its own is taken up by no other beginning, also while nothing is answered.
alter table journey_draft add column apart boolean not null default false;
