-- A bank's or a payment card's file that was the wrong one, or a part of the right one: one officer asks, another agrees, and nothing of it is
-- on an account or waits any more. What was in it stays, as it came and as it was taken back.
create table receipt_back (
    id          uuid        primary key,
    batch       int         not null references ledger_batch,
    why         text        not null check (why <> ''),
    state       text        not null check (state in ('wanted', 'done', 'dropped')),
    asked_by    text        not null,
    asked_name  text        not null,
    asked_at    timestamptz not null,
    seconded_by text,
    seconded_at timestamptz,
    check ((seconded_by is null) = (seconded_at is null)),
    check (seconded_by <> asked_by or state = 'dropped'),
    check (state <> 'done' or seconded_by is not null)
);
create unique index receipt_back_one_at_a_time on receipt_back (batch) where state in ('wanted', 'done');

-- Which taking back of its file cleared a line.
alter table suspense add column back uuid references receipt_back;
alter table suspense add constraint suspense_back check (back is null or account is null and cleared_at is not null);
create index suspense_batch on suspense (batch);

-- How often a line was taken back with its file. An entry keeps its name for good: the next file that has the line calls it by its name, a plus
-- and the next number, which no sender's name has.
create table receipt_line_back (
    source    text not null,
    reference text not null,
    times     int  not null check (times >= 1),
    primary key (source, reference)
);

-- A file's entries stand beside one another: so small an index costs a file of a million rows nothing.
create index ledger_entry_batch on ledger_entry using brin (batch) with (autosummarize = on);
