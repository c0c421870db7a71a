-- The team cannot come: the day and the talks at it end with a reason, which those who booked read. Another day may be opened in its place.
alter table surgery
    add column cancelled timestamptz,
    add column cancelled_by text,
    add column why text,
    add check ((cancelled is null) = (why is null) and (cancelled is null) = (cancelled_by is null));
alter table surgery drop constraint surgery_day_place_key;
create unique index surgery_day_place on surgery (day, place) where cancelled is null;
