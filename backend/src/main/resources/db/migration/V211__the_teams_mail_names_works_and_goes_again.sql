-- A mail to the team about costs and works that will be lost, until it left: one that failed goes again the next working day.
create table leasehold_mail (
    id            uuid primary key,
    sent_on       date not null,
    failing_since date,
    failed        boolean not null default false
);

-- Which mail had the last warning of a watched cost; of works likewise, by the day they are counted from.
alter table charge_cost_watch add column mail uuid;
create table works_warned (
    consultation uuid primary key references consultation on delete cascade,
    since        date not null,
    days         int  not null check (days >= 1),
    mail         uuid not null
);
