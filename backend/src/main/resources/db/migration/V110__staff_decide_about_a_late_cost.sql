-- What the team decided about a cost that was told or asked for too late (section 20B); empty: it waits for them, and so does
-- what the year came to. A cost that a demand on account covered may still be charged, which no date here can know.
alter table charge_cost add column decided text check (decided in ('charged', 'lost'));
create index charge_cost_incurred on charge_cost (least(received, paid));
