-- "Notice of 10 working days before any change" (rules.md DD-1): by what nobody was told of in time nothing is taken (backend/docs/adr/0137).
alter table direct_debit_terms
    add column untold         text check (untold in ('late', 'no-way', 'no-address', 'kept-back', 'refused', 'given-up')),
    add column untold_id      uuid unique,
    add column untold_at      timestamptz,
    add column untold_seen_at timestamptz,
    add column untold_seen_by text,
    add check ((untold is null) = (untold_id is null) and (untold is null) = (untold_at is null)),
    add check ((untold_seen_at is null) = (untold_seen_by is null));

create index direct_debit_terms_untold on direct_debit_terms (untold_id) where untold is not null and untold_seen_at is null;
