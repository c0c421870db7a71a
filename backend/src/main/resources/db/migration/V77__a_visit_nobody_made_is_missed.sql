-- The window is over and nobody came: told to the resident, and nobody's place any more.
alter table visit drop constraint visit_state_check;
alter table visit add constraint visit_state_check check (state in
    ('HELD', 'LAPSED', 'BOOKED', 'ON_THE_WAY', 'ARRIVED', 'DONE', 'NO_ACCESS', 'MISSED', 'CANCELLED'));

-- Visits of earlier days that nobody ended, for whoever has to.
create index visit_not_ended on visit (day) where state in ('BOOKED', 'ON_THE_WAY', 'ARRIVED');
