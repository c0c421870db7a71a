-- Which of the few slots that somebody may keep at once this hold is, and since when; none of a hold that staff make.
alter table visit add column hold_number integer check (hold_number between 1 and 3);
alter table visit add column held_since timestamptz;
alter table visit add constraint visit_hold_has_its_beginning check ((hold_number is null) = (held_since is null));

-- The last referee of that: a number is given once at a time. Over the time it lasts, so that a hold that ran out is in
-- nobody's way though nothing has marked it.
alter table visit add constraint visit_few_holds_of_one_person
    exclude using gist (held_by with =, hold_number with =, tstzrange(held_since, held_until) with &&)
    where (state = 'HELD' and hold_number is not null);
