-- An officer has all changed quarters of a schedule's year put right, with one reason, by a job that goes from lease to lease.
create table charge_put_right (
    id       uuid        primary key,
    schedule uuid        not null references charge_schedule (id),
    year     int         not null,
    why      text        not null,
    asked_at timestamptz not null,
    done_at  timestamptz
);
create unique index charge_put_right_one on charge_put_right (schedule, year) where done_at is null;

-- A letter may be of several costs: it is found by its name too.
create index lease_letter_name on lease_letter (name);
