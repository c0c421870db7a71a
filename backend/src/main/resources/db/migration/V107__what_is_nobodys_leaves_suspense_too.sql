-- Money that was sent by mistake goes back to whoever sent it: the line is cleared and no account has it.
do $$
declare
    named text;
begin
    select conname into strict named from pg_constraint
    where conrelid = 'suspense'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%num_nulls%';
    execute format('alter table suspense drop constraint %I', named);
end $$;
alter table suspense add constraint suspense_cleared
    check ((cleared_by is null) = (cleared_at is null) and (account is null or cleared_at is not null));
drop index suspense_open;
create index suspense_open on suspense (id) where cleared_at is null;
