-- A bill that went out: a quarter of the estimate (1 to 4), or what the year came to (5). Its entry on the lease's account is
-- named by lease, year, number and version, so the ledger too refuses to charge one twice. Money is pence.
create table charge_bill (
    id         uuid        primary key,
    lease      text        not null,
    year       int         not null,
    number     int         not null check (number between 1 and 5),
    version    int         not null check (version between 1 and 999),   -- a corrected one is the next version
    amount     bigint      not null check (amount <> 0),
    due        date        not null,
    lines      jsonb       not null,                                     -- as they were told, whatever comes in later
    issued_at  timestamptz not null,
    account    uuid        not null,
    entry      bigint      not null,
    taken_back timestamptz,
    why        text,
    unique (lease, year, number, version),
    foreign key (account, entry) references ledger_entry (account, seq),
    check ((taken_back is null) = (why is null))
);
create unique index charge_bill_stands_once on charge_bill (lease, year, number) where taken_back is null;

-- Bills that staff have to look at, as the last run found them: no account to charge, or other figures since it went out.
create table charge_bill_open (
    lease     text        not null,
    year      int         not null,
    number    int         not null,
    why       text        not null check (why in ('no-account', 'changed')),
    should_be bigint      not null,
    seen_at   timestamptz not null,
    primary key (lease, year, number)
);

-- A manager compared every word of a summary of rights with the official print. Another text, by its hash, is not checked.
create table rights_check (
    starts     date        not null,
    text_hash  text        not null,
    checked_by text        not null,
    checked_at timestamptz not null,
    primary key (starts, text_hash)
);
