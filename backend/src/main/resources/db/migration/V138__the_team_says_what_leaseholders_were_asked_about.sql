-- Of a head whose costs of a year are over the limit of section 20: whether leaseholders were asked, had not to be, or pay only up to the limit.
create table charge_asked_first (
    schedule     uuid        not null,
    year         int         not null,
    head         text        not null,
    answer       text        not null check (answer in ('asked', 'not-needed', 'limit-works', 'limit-agreement')),
    consultation uuid        references consultation,
    most         bigint      check (most > 0),              -- pence one lease pays at most
    why          text        not null,
    answered_at  timestamptz not null,
    answered_by  text        not null,
    primary key (schedule, year, head),
    foreign key (schedule, year) references charge_year,
    foreign key (schedule, head) references charge_head,
    check ((answer = 'asked') = (consultation is not null) and (answer like 'limit-%') = (most is not null))
);
