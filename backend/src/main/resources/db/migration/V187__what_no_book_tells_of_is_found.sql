-- What the books of a night told, held against the ledger's entries the other way round. Of one night, and worked out anew in the next.
create unlogged table ledger_told (
    account   uuid not null,
    source    text not null,
    reference text not null
);
create index ledger_told_name on ledger_told (reference, source, account);
alter table ledger_fault drop constraint ledger_fault_what_check;
alter table ledger_fault add constraint ledger_fault_what_check
    check (what in ('place', 'forerunner', 'sum', 'order', 'reversal', 'batch', 'lost', 'books', 'stray', 'suspense'));
