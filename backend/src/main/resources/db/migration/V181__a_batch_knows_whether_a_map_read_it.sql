-- Whether a batch is a bank's or a payment card's, read by a map; else it is the housing system's, whose books it is put right in.
alter table ledger_batch add column by_map boolean not null default false;
-- Until now their names alone told: the map's before the sender's own.
update ledger_batch set by_map = name ~ '^[a-z][a-z0-9-]{1,29}/';
