-- Money by card that an officer moves to the account it belongs to, or wants to: a large one waits for another officer. One at a time.
create table card_move (
    id           uuid        primary key,
    payment      uuid        not null references card_payment (id),
    from_account uuid        not null references account,
    to_account   uuid        not null references account,
    to_reference text        not null,
    why          text        not null check (why <> ''),
    state        text        not null check (state in ('wanted', 'done', 'dropped')),
    asked_by     text        not null,
    asked_name   text        not null,
    asked_at     timestamptz not null,
    seconded_by  text,
    seconded_at  timestamptz,
    check (from_account <> to_account),
    check (seconded_by <> asked_by or state = 'dropped')
);
create unique index card_move_one_at_a_time on card_move (payment) where state = 'wanted';
create index card_move_payment on card_move (payment);

-- An entry keeps its name for good: each time a payment is moved, the next number is added to it.
alter table card_payment add column moves int not null default 0 check (moves >= 0);
