-- The day of a hearing that somebody was told of.
alter table arrears_step add column on_day date;

-- Nothing is asked of somebody for a while: a breathing space by law, or to keep somebody safe. It is on the account, whether
-- there is a case or not; why is for the income team alone.
create table arrears_hold (
    id                uuid        primary key,
    account           uuid        not null,
    account_reference text        not null,
    agreement         uuid        not null,
    kind              text        not null check (kind in ('breathing-space', 'mental-health', 'safeguarding')),
    started           date        not null,
    treatment_ended   date        check (treatment_ended >= started),
    reason            text        not null check (length(reason) <= 2000),
    placed_by         text        not null,
    placed_at         timestamptz not null,
    ended_at          timestamptz,
    check (treatment_ended is null or kind = 'mental-health')
);
create unique index arrears_hold_one_of_a_kind on arrears_hold (account, kind) where ended_at is null;
create index arrears_hold_agreement on arrears_hold (agreement);
