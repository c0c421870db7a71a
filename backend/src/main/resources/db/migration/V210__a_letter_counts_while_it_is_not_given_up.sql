-- The last letter of each paper to each lease: the day it counts from, or why it reached nobody. Its name is that of its notices.
create table lease_letter (
    kind   text not null check (kind in ('service-charge-bill', 'major-works-bill', 'cost-incurred', 'consultation-notice',
                                         'consultation-estimates', 'consultation-reasons')),
    paper  uuid not null,
    lease  text not null,
    name   text not null,
    served date,
    why    text check (why in ('no-address', 'given-up', 'refused', 'kept-back')),
    since  date not null,
    primary key (kind, paper, lease),
    check ((served is null) = (why is not null))
);
create index lease_letter_paper on lease_letter (paper);
create index lease_letter_unserved on lease_letter (since) where served is null;

-- What a letter asked for and told of goes with it when it is given up. Rows of before name none and stay.
alter table charge_asked add column letter text, drop constraint charge_asked_pkey;
create unique index charge_asked_once on charge_asked (lease, cost, asked, letter) nulls not distinct;
create index charge_asked_letter on charge_asked (letter);
alter table charge_told add column letter text, drop constraint charge_told_pkey;
create unique index charge_told_once on charge_told (cost, lease, told, letter) nulls not distinct;
create index charge_told_letter on charge_told (letter);
