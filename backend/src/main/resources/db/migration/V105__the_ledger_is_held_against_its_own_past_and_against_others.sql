-- An entry posted ahead of time would be in every balance and in no statement, and entries never change: a machine whose clock
-- runs ahead is stopped here. Tests, whose clock is their own, say how far ahead theirs may be.
create function ledger_entry_is_not_ahead() returns trigger language plpgsql as $$
begin
    if exists (select from new_entry where posted
            > now() + coalesce(nullif(current_setting('doorstep.clock_ahead', true), ''), '5 minutes')::interval) then
        raise exception 'an entry is posted ahead of time: a clock is wrong' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger ledger_entry_is_not_ahead after insert on ledger_entry
    referencing new table as new_entry for each statement execute function ledger_entry_is_not_ahead();

-- Where each account stood when the last proof went by: an end that is cut off leaves a chain that is whole.
create table ledger_head (
    account uuid   primary key,
    seq     bigint not null,
    balance bigint not null
);

alter table ledger_fault drop constraint ledger_fault_what_check;
alter table ledger_fault add column source text, add column reference text,
    add constraint ledger_fault_what_check check (what in ('place', 'forerunner', 'sum', 'order', 'reversal', 'batch', 'lost', 'books'));
