-- Who has had a file, so that it may be at Bacs; what one officer has said of it that another has to agree to; and that Bacs
-- refused all of it after it was handed in. Whoever said it first is not whoever agrees.
alter table direct_debit_run
    add column fetched_at timestamptz,
    add column fetched_by text,
    add column wish       text check (wish in ('given-up', 'refused')),
    add column wish_by    text,
    add column wish_name  text,
    add column wish_at    timestamptz,
    add column refused_at timestamptz,
    add column refused_by text,
    add check (num_nulls(fetched_at, fetched_by) in (0, 2)),
    add check (num_nulls(wish, wish_by, wish_name, wish_at) in (0, 4)),
    add check (num_nulls(refused_at, refused_by) in (0, 2)),
    add check (refused_at is null or handed_in_at is not null and wish_by is not null and wish_by <> refused_by),
    add check (given_up_at is null or fetched_at is null or wish_by is not null and wish_by <> given_up_by);
-- Nobody knows who had the files of before.
update direct_debit_run set fetched_at = made_at, fetched_by = '' where made_at is not null and given_up_at is null;

-- What Bacs refused was never taken: its month may be asked for again, once.
alter table direct_debit_line drop constraint direct_debit_line_state_check,
    drop constraint direct_debit_line_check1,
    add check (state in ('asked', 'posted', 'unpaid', 'refused')),
    add check ((state = 'posted') = (seq is not null) or state in ('unpaid', 'refused'));
drop index direct_debit_line_month;
create unique index direct_debit_line_month on direct_debit_line (direct_debit, month) where month is not null and state <> 'refused';
