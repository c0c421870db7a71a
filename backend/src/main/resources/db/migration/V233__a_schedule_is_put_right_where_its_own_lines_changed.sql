-- Of a quarter that stands with other figures than those of today, the schedules whose own lines are others. Each night writes it anew; until the next one there is none.
create table charge_bill_changed (
    lease    text not null,
    year     int  not null,
    number   int  not null,
    schedule uuid not null references charge_schedule (id),
    primary key (lease, year, number, schedule),
    foreign key (lease, year, number) references charge_bill_open (lease, year, number) on delete cascade
);
create index charge_bill_changed_schedule on charge_bill_changed (schedule, year, lease);
