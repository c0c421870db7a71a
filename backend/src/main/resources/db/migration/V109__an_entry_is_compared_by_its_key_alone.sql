-- Each new entry looks up its forerunner by the primary key. As joins the planner could take them the other way about: where it believes the ledger
-- to be empty, as after its first large file, it went through all new rows for every old one, which ends no day.
create or replace function ledger_entry_follows_on() returns trigger language plpgsql as $$
begin
    if exists (
        select from new_entry n
        left join lateral (select balance, posted from ledger_entry l where l.account = n.account and l.seq = n.seq - 1 offset 0) p on true
        where n.seq > 1 and (p.balance is distinct from n.previous_balance or p.posted > n.posted)) then
        raise exception 'an entry does not follow on from the one before it' using errcode = 'check_violation';
    end if;
    if exists (
        select from new_entry n
        cross join lateral (select amount, type from ledger_entry l where l.account = n.account and l.seq = n.reverses offset 0) p
        where n.reverses is not null and (p.amount <> -n.amount or p.type = 'reversal')) then
        raise exception 'a reversal is not the opposite of what it takes back' using errcode = 'check_violation';
    end if;
    return null;
end $$;
