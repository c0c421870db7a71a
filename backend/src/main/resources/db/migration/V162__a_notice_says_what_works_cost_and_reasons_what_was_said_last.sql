-- Works under a long agreement: what they are expected to cost all together, which their one notice states (S.I. 2003/1987, schedule 3).
alter table consultation add column total bigint check (total between 1 and 100000000000);

-- What leaseholders said of the estimates and what was replied, in the team's words: the reasons state it (schedules 1 and 4).
alter table consultation add column reasons_summary text;
