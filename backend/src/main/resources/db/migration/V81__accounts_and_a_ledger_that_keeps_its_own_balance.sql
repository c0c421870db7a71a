-- What somebody owes, by account. The reference is the housing system's and is shown to people.
create table account (
    id        uuid primary key,
    reference text not null unique,
    kind      text not null check (kind in ('rent', 'garage', 'service-charge', 'major-works', 'recharge', 'court-costs', 'former')),
    agreement uuid not null,
    opened    date not null,
    closed    date,
    check (closed >= opened)
);
create index account_agreement on account (agreement);

-- Whose the debt or the credit is once the agreement is over; until then the agreement says it.
create table account_holder (
    account uuid not null references account,
    person  text not null,
    primary key (account, person)
);
create index account_holder_person on account_holder (person);

-- Facts in pence; positive: more is owed. An entry names the balance before it, which must be the one after its forerunner.
create table ledger_entry (
    account          uuid        not null references account,
    seq              bigint      not null check (seq >= 1),
    type             text        not null check (type in ('rent', 'service-charge', 'garage', 'water', 'heating', 'major-works', 'court-costs',
                                 'recharge', 'adjustment', 'brought-forward', 'payment', 'refund', 'reversal', 'write-off', 'transfer')),
    route            text                 check (route in ('card', 'direct-debit', 'cash-card', 'standing-order', 'bank-transfer',
                                 'housing-benefit', 'universal-credit', 'cheque')),
    amount           bigint      not null check (amount <> 0 and amount between -1000000000 and 1000000000),
    effective        date        not null,
    posted           timestamptz not null,
    source           text        not null,
    reference        text        not null check (length(reference) between 1 and 80),
    reverses         bigint               check (reverses < seq),
    why              text,
    previous_balance bigint      not null,
    balance          bigint      not null check (balance between -1000000000000 and 1000000000000),
    primary key (account, seq),
    constraint ledger_entry_posted_once unique (source, reference),
    constraint ledger_entry_adds_up check (balance = previous_balance + amount),
    constraint ledger_entry_begins_at_nothing check (seq > 1 or previous_balance = 0),
    constraint ledger_entry_by_a_route check ((type in ('payment', 'refund')) = (route is not null)),
    constraint ledger_entry_sign check (type <> 'payment' or amount < 0),
    constraint ledger_entry_takes_back check ((type = 'reversal') = (reverses is not null) and (reverses is null or why is not null)),
    foreign key (account, reverses) references ledger_entry (account, seq)
);
create unique index ledger_entry_reversed_once on ledger_entry (account, reverses) where reverses is not null;

-- A foreign key from each entry to its forerunner's balance says the same and took a third longer to twice as long for a million rows, with an
-- index more (backend/docs/adr/0028). Rows that are there never change, so looking at the new ones is enough.
create function ledger_entry_follows_on() returns trigger language plpgsql as $$
begin
    if exists (
        select from new_entry n left join ledger_entry p on p.account = n.account and p.seq = n.seq - 1
        where n.seq > 1 and (p.balance is distinct from n.previous_balance or p.posted > n.posted)) then
        raise exception 'an entry does not follow on from the one before it' using errcode = 'check_violation';
    end if;
    if exists (
        select from new_entry n join ledger_entry p on p.account = n.account and p.seq = n.reverses
        where p.amount <> -n.amount or p.type = 'reversal') then
        raise exception 'a reversal is not the opposite of what it takes back' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger ledger_entry_follows_on after insert on ledger_entry
    referencing new table as new_entry for each statement execute function ledger_entry_follows_on();

create function ledger_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'an entry is never changed, only reversed' using errcode = 'restrict_violation';
end $$;
create trigger ledger_entry_stays before update or delete or truncate on ledger_entry
    for each statement execute function ledger_entry_stays();

-- Up to when the payments of a route are on the accounts: moved by what comes in, never back.
create table route_freshness (
    route text primary key,
    as_at timestamptz not null
);
