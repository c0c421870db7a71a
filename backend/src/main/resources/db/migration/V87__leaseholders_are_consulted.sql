-- A consultation under section 20 of the Landlord and Tenant Act 1985. Money is pence.
create table consultation (
    id            uuid        primary key,
    reference     text        not null unique,
    kind          text        not null check (kind in ('works', 'agreement', 'works-under-agreement')),
    schedule      uuid        not null references charge_schedule,
    year          int         not null,             -- of the charges whose leases are consulted
    title         text        not null,
    what          text        not null,
    why           text        not null,
    details       text        not null,             -- where what is planned can be looked at
    dearest       bigint      not null check (dearest between 1 and 10000000000),
    months        int         not null check (months between 0 and 1200),
    public_notice boolean     not null,
    began         date        not null,             -- decides which version of the law binds
    contract_on   date,
    contractor    text,
    lowest        boolean,
    nominee       boolean,
    reasons_on    date,
    reasons       text,
    dispensation  text,                             -- the tribunal's order
    version       int         not null,             -- two officers at once: the later sees what the first did
    check ((contract_on is null) = (contractor is null)),
    check ((reasons_on is null) = (reasons is null))
);
create index consultation_schedule on consultation (schedule, year);

create table consultation_notice (
    consultation uuid not null references consultation,
    stage        text not null check (stage in ('intention', 'estimates')),
    sent         date not null,
    served       date not null,
    last_day     date not null check (last_day >= served and served >= sent),
    primary key (consultation, stage)
);

create table consultation_estimate (
    id           uuid    primary key,
    consultation uuid    not null references consultation,
    contractor   text    not null,
    amount       bigint  not null check (amount between 1 and 100000000000),
    connected    boolean not null
);
create index consultation_estimate_of on consultation_estimate (consultation);

-- What a leaseholder said in time: what they think, or whom to ask for an estimate. Sent twice, it is kept once.
create table observation (
    id           uuid        primary key,
    consultation uuid        not null references consultation,
    stage        text        not null check (stage in ('intention', 'estimates')),
    kind         text        not null check (kind in ('observation', 'nomination')),
    person       text        not null,
    words        text        not null,
    words_hash   text        not null,
    received_at  timestamptz not null,
    answer       text,
    answered_at  timestamptz,
    answered_by  text,
    unique (consultation, stage, kind, person, words_hash),
    check ((answer is null) = (answered_at is null))
);
create index observation_of on observation (consultation, received_at);
create index observation_by on observation (person);
