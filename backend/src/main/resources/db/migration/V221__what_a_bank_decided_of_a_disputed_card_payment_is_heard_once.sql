-- What banks decided of disputed card payments, as the provider told it: each decision leads to something once.
create table card_dispute (
    dispute  text        not null,
    status   text        not null check (status in ('lost', 'won')),
    payment  uuid        not null references card_payment on delete cascade,
    heard_at timestamptz not null,
    primary key (dispute, status)
);
create index card_dispute_payment on card_dispute (payment);
