-- The day the notice of reasons counts: it goes by post as the other notices do. Of those from before it is the day they were sent.
alter table consultation add column reasons_served date;
update consultation set reasons_served = reasons_on;
alter table consultation add check ((reasons_on is null) = (reasons_served is null) and reasons_served >= reasons_on);
