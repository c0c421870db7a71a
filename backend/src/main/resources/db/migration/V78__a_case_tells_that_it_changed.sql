-- Whoever looks at a repair hears that it changed: its id on one channel, at commit and once a transaction. Nothing is
-- kept for it, so two that change the same repair wait for each other no more than they did.
create function repair_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'repair' then
        perform pg_notify('changes', new.id::text);
    elsif tg_table_name = 'repair_entry' then
        perform pg_notify('changes', new.repair::text);
    elsif tg_op = 'DELETE' then
        perform pg_notify('changes', old.subject_id::text);
    else
        perform pg_notify('changes', new.subject_id::text);
    end if;
    return null;
end $$;

-- Nobody looks at one that was not there a moment ago.
create trigger repair_changed after update on repair for each row execute function repair_changed();
create trigger repair_changed after insert on repair_entry for each row execute function repair_changed();
create trigger repair_changed after insert or update on visit
    for each row when (new.subject_kind = 'repair') execute function repair_changed();
create trigger repair_gone after delete on visit
    for each row when (old.subject_kind = 'repair') execute function repair_changed();
create trigger repair_changed after insert or update on promise
    for each row when (new.subject_kind = 'repair') execute function repair_changed();
create trigger repair_gone after delete on promise
    for each row when (old.subject_kind = 'repair') execute function repair_changed();

-- How a repair stands, as a mark that is another one after every change: made of the transactions that last wrote its
-- rows. A counter would have to be kept under a lock, and numbers given before the commit come out of order.
create function repair_mark(repair_id uuid) returns text language sql stable as $$
    select md5(concat_ws('/',
        (select xmin::text from repair where id = repair_id),
        (select string_agg(xmin::text, ',' order by id) from visit where subject_kind = 'repair' and subject_id = repair_id),
        (select string_agg(xmin::text, ',' order by id) from promise where subject_kind = 'repair' and subject_id = repair_id),
        (select count(*) from repair_entry where repair = repair_id)))
$$;
