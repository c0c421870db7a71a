-- Whom leaseholders named and who was then asked for an estimate. What an officer ticked before is believed no more.
create table consultation_nominee (
    consultation uuid not null references consultation,
    contractor   text not null,
    asked_on     date not null,
    primary key (consultation, contractor)
);
alter table consultation drop column nominee;
