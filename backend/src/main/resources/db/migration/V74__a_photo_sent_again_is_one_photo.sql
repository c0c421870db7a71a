-- A phone on a bad line sends its photo again, and a body of bytes is covered by no Idempotency-Key. A photo is drawn
-- afresh the same way each time, so the same one has the same hash.
delete from stored_file later using stored_file first
 where later.subject_kind = first.subject_kind and later.subject_id = first.subject_id
   and later.sha256 = first.sha256 and later.id > first.id;

create unique index stored_file_once on stored_file (subject_kind, subject_id, sha256);
