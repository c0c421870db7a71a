-- What leaseholders said to the first notice and what was replied, in the team's words: the second notice has to state it.
alter table consultation add summary text;

-- A day on which leaseholders come and talk to the team, twice a year and more. Times are on the clock in England.
create table surgery (
    id        uuid        primary key,
    day       date        not null,
    opens     time        not null,
    closes    time        not null,
    minutes   int         not null check (minutes between 5 and 120),   -- of one talk, as the setting was when it was opened
    place     text        not null,
    opened_at timestamptz not null,
    opened_by text        not null,
    unique (day, place),
    check (opens < closes)
);

create table surgery_talk (
    id        uuid        primary key,
    surgery   uuid        not null references surgery,
    starts    time        not null,
    lease     text        not null,
    person    text        not null,
    about     text        not null,
    revision  int         not null,                                     -- grows when it is moved: a calendar believes the newer
    booked_at timestamptz not null,
    cancelled timestamptz
);
-- The last referees: a time is one talk's, and a lease comes once to a surgery.
create unique index surgery_talk_time on surgery_talk (surgery, starts) where cancelled is null;
create unique index surgery_talk_lease on surgery_talk (surgery, lease) where cancelled is null;
create index surgery_talk_by on surgery_talk (person);
