-- Files of senders that also tell of money which another door has put on accounts (our Direct Debits): of which days they told, and what they said of
-- themselves.
create table elsewhere_file (
    batch  text        primary key,
    source text        not null,
    first  date        not null,
    last   date        not null,
    rows   bigint      not null,
    total  bigint      not null,
    at     timestamptz not null,
    check (first <= last)
);

-- Each such line, on no account: paired with what that door knows of, once each way, or found by nobody.
create table elsewhere_line (
    id          uuid        primary key,
    source      text        not null,
    reference   text        not null,
    batch       text        not null,
    written     text        not null,
    type        text        not null,
    route       text        not null,
    amount      bigint      not null check (amount <> 0),
    effective   date        not null,
    posted      date        not null,
    at          timestamptz not null,
    paired_with text        unique,
    paired_at   timestamptz,
    back        uuid        references receipt_back,
    unique (source, reference),
    check ((paired_with is null) = (paired_at is null)),
    check (back is null or paired_with is null)
);
create index elsewhere_line_open on elsewhere_line (id) where paired_with is null and back is null;
create index elsewhere_line_batch on elsewhere_line (batch);
