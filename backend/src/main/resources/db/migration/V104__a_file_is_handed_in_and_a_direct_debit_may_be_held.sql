-- A file is money only once somebody, or a bank's report, says that Bacs has it: until then nothing of it is on an account.
alter table direct_debit_run
    add column handed_in_at timestamptz,
    add column handed_in_by text,
    add column given_up_at  timestamptz,
    add column given_up_by  text,
    add check (num_nulls(handed_in_at, handed_in_by) in (0, 2)),
    add check (num_nulls(given_up_at, given_up_by) in (0, 2)),
    add check (handed_in_at is null or made_at is not null and given_up_at is null);
update direct_debit_run r set handed_in_at = r.made_at, handed_in_by = ''
where exists (select from direct_debit_line l where l.run = r.input and l.state in ('posted', 'unpaid'));
create index direct_debit_line_asked on direct_debit_line (run, id) where state = 'asked' and month is not null;

-- 'over': the agreement or the account has ended; 'settled': less is owed than is taken; 'unreadable': the bank details
-- do not open. Somebody has to look, and seen means that they have.
alter table direct_debit
    add column was_paused   boolean not null default false,
    add column held         text check (held in ('over', 'settled', 'unreadable')),
    add column held_at      timestamptz,
    add column held_seen_at timestamptz,
    add column held_seen_by text,
    add check ((held is null) = (held_at is null));
update direct_debit set was_paused = true where state = 'paused';
create index direct_debit_held on direct_debit (id) where held is not null and held_seen_at is null;

alter table direct_debit_advice
    add column id      uuid not null default uuidv7() unique,
    add column seen_at timestamptz,
    add column seen_by text;
drop index direct_debit_advice_look;
create index direct_debit_advice_look on direct_debit_advice (id) where outcome = 'look' and seen_at is null;

create index direct_debit_live on direct_debit (id) where state in ('waiting', 'lodged', 'active', 'paused');
