-- Works whose bills are not what they would be now: looked for every night, and shown to the team until the sum is put right. Money is pence.
create table works_look (
    consultation uuid   primary key references works_cost,
    bills        int    not null check (bills >= 1),
    looked_on    date   not null
);
