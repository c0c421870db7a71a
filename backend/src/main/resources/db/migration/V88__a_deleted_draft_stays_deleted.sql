-- That a draft was deleted, and nothing of what was in it or whose it was: a phone that kept a copy begins none anew.
create table journey_draft_deleted (
    id         uuid primary key,
    deleted_at timestamptz not null
);
