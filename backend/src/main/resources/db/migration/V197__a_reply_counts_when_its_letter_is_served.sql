-- "Reply to observations within 21 days": in writing to the person, so the day is the one on which the letter is served. Replies of before keep the day they were written.
alter table observation add column answer_served date check (answer_served is null or answered_at is not null);
-- The letter of a reply is the reply itself, so it says which one it is.
update contact c set subject_kind = 'observation', subject_id = o.id from observation o
where c.kind = 'consultation-answered' and c.subject_kind = 'consultation' and c.once = 'answered:' || o.id;
