-- What an officer takes back, or wants to: a large one waits for another officer. One at a time for each entry.
create table ledger_take_back (
    id          uuid        primary key,
    account     uuid        not null,
    seq         bigint      not null,
    why         text        not null check (why <> ''),
    state       text        not null check (state in ('wanted', 'done', 'dropped')),
    asked_by    text        not null,
    asked_name  text        not null,
    asked_at    timestamptz not null,
    seconded_by text,
    seconded_at timestamptz,
    foreign key (account, seq) references ledger_entry (account, seq),
    check (seconded_by <> asked_by or state = 'dropped')
);
create unique index ledger_take_back_one_at_a_time on ledger_take_back (account, seq) where state in ('wanted', 'done');
create index ledger_take_back_wanted on ledger_take_back (asked_at) where state = 'wanted';

-- Money that was taken back waits again. An entry keeps its name for good: each time after the first, the next number is added to it.
alter table suspense add column placed int not null default 0;
update suspense set placed = 1 where account is not null;
