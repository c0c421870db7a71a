-- Card payments. Nothing of a card, and no address at which one can be paid, is ever here.
create table card_payment (
    id                uuid        primary key,
    reference         text        not null unique,
    person            text        not null,            -- reference of who pays; empty once forgotten
    account           uuid        not null,
    account_reference text        not null,
    pence             bigint      not null check (pence > 0),
    once              uuid        not null,            -- the key of the form it came from
    state             text        not null check (state in ('asked', 'open', 'paid', 'not-paid', 'unplaced')),
    why               text                 check (why in ('declined', 'ran-out', 'stopped', 'replaced', 'broken', 'never-begun')),
    provider_id       text        unique,
    begun_at          timestamptz not null,
    ended_at          timestamptz,
    refunded          bigint      not null default 0 check (refunded between 0 and pence),
    refunds           int         not null default 0,
    unique (person, once),
    check ((why is not null) = (state = 'not-paid')),
    check ((ended_at is not null) = (state not in ('asked', 'open'))),
    check (provider_id is not null or state in ('asked', 'not-paid')),
    check (refunded = 0 or state = 'paid')
);

-- A second tap, whatever key it brings, finds the payment of the first.
create unique index card_payment_open_once on card_payment (person, account, pence) where state in ('asked', 'open');
create index card_payment_person on card_payment (person, begun_at);
create index card_payment_account on card_payment (account);

-- Money that an officer gives back. Which amount could be given back when they decided guards against doing it twice.
create table card_refund (
    id          uuid        primary key,
    payment     uuid        not null references card_payment (id),
    pence       bigint      not null check (pence > 0),
    available   bigint      not null check (available >= pence),
    state       text        not null check (state in ('asked', 'done', 'changed', 'refused')),
    asked_by    text        not null,
    asked_at    timestamptz not null
);
create unique index card_refund_one_at_a_time on card_refund (payment) where state = 'asked';
