-- When Doorstep last said itself up to when its own payments by a route are on the accounts; empty where files tell of it.
alter table route_freshness add column ours timestamptz;
