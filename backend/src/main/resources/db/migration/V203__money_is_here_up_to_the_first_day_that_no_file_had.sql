-- Up to which day the files of a sender that names none of its lines tell everything, without a working day between two of them that none had.
create table receipt_until (
    source text primary key,
    day    date not null
);
-- What was missing before is told of by nobody any more.
insert into receipt_until (source, day) select source, max(last) from receipt_days group by source;
