-- Since when the register says that whoever pays is no longer of the agreement: a file may be wrong for a day.
alter table direct_debit add column left_since date;
create index direct_debit_leaving on direct_debit (left_since, id) where left_since is not null and state in ('waiting', 'lodged', 'active', 'paused');
