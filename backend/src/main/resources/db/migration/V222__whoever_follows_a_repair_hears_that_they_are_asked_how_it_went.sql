-- The survey comes a moment after the end of the work, by a job of its own. Until it is there the page of the repair says that nothing more happens, so
-- whoever follows it must hear that it came, and that it was answered elsewhere. A survey has the id of its repair (V70).
create function survey_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('changes', new.id::text);
    return null;
end $$;

create trigger survey_changed after insert or update on survey for each row execute function survey_changed();

create or replace function repair_mark(repair_id uuid) returns text language sql stable as $$
    select md5(concat_ws('/',
        (select xmin::text from repair where id = repair_id),
        (select string_agg(xmin::text, ',' order by id) from visit where subject_kind = 'repair' and subject_id = repair_id),
        (select string_agg(xmin::text, ',' order by id) from promise where subject_kind = 'repair' and subject_id = repair_id),
        (select count(*) from repair_entry where repair = repair_id),
        (select xmin::text from survey where id = repair_id)))
$$;
