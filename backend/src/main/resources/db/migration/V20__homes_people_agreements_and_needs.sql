-- Where homes stand. References are the housing management system's.
create table estate (
    id        uuid primary key,
    reference text not null unique,
    name      text not null
);

create table block (
    id        uuid primary key,
    reference text not null unique,
    name      text not null,
    postcode  text,
    estate_id uuid references estate
);
create index block_estate on block (estate_id);

-- Anything let or leased, garages and pitches too. The UPRN is text without leading zeros (rules.md 6.4).
create table home (
    id            uuid primary key,
    uprn          text not null unique check (uprn ~ '^[1-9][0-9]{0,11}$'),
    line1         text not null,
    line2         text,
    town          text not null,
    postcode      text not null,
    dwelling_type text not null,
    bedrooms      int check (bedrooms between 0 and 20),
    patch         text not null,
    block_id      uuid references block,
    estate_id     uuid references estate
);
create index home_postcode on home (postcode);
create index home_block on home (block_id);

-- A person or an organisation. The reference is also the name they may log in with.
create table person (
    id           uuid primary key,
    reference    text not null unique,
    title        text,
    given_name   text,
    family_name  text,
    organisation text,
    born         date,
    email        text,
    mobile       text,
    landline     text,
    channel      text not null,
    language     text not null,
    format       text not null,
    -- Where their letters go when not to the home they live in.
    post_line1   text,
    post_line2   text,
    post_town    text,
    post_code    text,
    check ((family_name is null) <> (organisation is null))
);
-- Finding somebody by the beginning of their name, in order, a page at a time.
create index person_name on person (lower(coalesce(family_name, organisation)) text_pattern_ops, id);

-- What joins people, a home and the landlord: the unit of access. Ended is a state; no row is deleted for it.
create table agreement (
    id          uuid primary key,
    reference   text    not null unique,
    kind        text    not null,
    home_id     uuid    not null references home,
    started     date    not null,
    ended       date,
    lives_there boolean not null,
    check (ended >= started)
);
create index agreement_home on agreement (home_id);

create table agreement_party (
    agreement_id uuid not null references agreement,
    person_id    uuid not null references person,
    role         text not null check (role in ('holder', 'agent')),
    -- The order in which the agreement names them; letters go to the first.
    place        int  not null,
    primary key (agreement_id, person_id)
);
create index agreement_party_person on agreement_party (person_id);

-- What makes a difference to how somebody is served: theirs, wherever they live, or a home's, whoever lives there.
create table need (
    id         uuid primary key,
    person_id  uuid references person,
    home_id    uuid references home,
    kind       text not null check (kind in ('vulnerability', 'access', 'language', 'format')),
    code       text not null,
    note       text,
    visible_to text not null check (visible_to in ('resident', 'operative', 'office')),
    since      date,
    ended      date,
    check ((person_id is null) <> (home_id is null)),
    unique nulls not distinct (person_id, home_id, kind, code)
);
create index need_home on need (home_id) where home_id is not null;
