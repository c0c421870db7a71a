-- What an account was told when its agreement began: each head with what it costs a week. Once, and never changed.
create table rent_start (
    account  uuid        primary key references account,
    id       uuid        not null unique,
    tenure   text        not null,
    told_at  timestamptz not null,
    lines    jsonb       not null,
    -- When the account had ended, and with it what was promised of it.
    ended_at timestamptz
);
create index rent_start_to_end on rent_start (account) where ended_at is null;

-- A large refund is wanted by one officer and sent by another: who said yes or no to it, and when. Still one at a time.
alter table card_refund drop constraint card_refund_state_check;
alter table card_refund add constraint card_refund_state_check check (state in ('wanted', 'dropped', 'asked', 'done', 'changed', 'refused')),
    add column asked_name  text not null default '',
    add column seconded_by text,
    add column seconded_at timestamptz,
    add check (seconded_by <> asked_by or state = 'dropped');
drop index card_refund_one_at_a_time;
create unique index card_refund_one_at_a_time on card_refund (payment) where state in ('wanted', 'asked');
