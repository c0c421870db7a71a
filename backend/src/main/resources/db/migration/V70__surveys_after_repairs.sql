-- One survey for each finished repair, for the person who reported it.
create table survey (
    id          uuid primary key,               -- the repair's id: invited twice, there is one
    reference   text        not null unique,    -- the repair's, which the person knows
    person      text        not null,
    invited_at  timestamptz not null,
    answered_at timestamptz,
    repair      smallint check (repair between 1 and 5),
    time_taken  smallint check (time_taken between 1 and 5),
    manner      smallint check (manner between 1 and 5),
    kept_word   text check (kept_word in ('yes', 'partly', 'no')),
    improve     text,
    check ((answered_at is null) = (repair is null))
);
create index survey_person on survey (person, invited_at desc);
