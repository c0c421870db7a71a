-- How the share of a bill of works was worked out when it was sent: parts that are put right later change none of it. Empty in bills from before.
alter table works_bill
    add column by_schedule text,
    add column by_basis    text,
    add column by_total    bigint,
    add column by_weight   bigint,
    add column by_whole    bigint,
    add check (num_nonnulls(by_schedule, by_basis, by_total, by_weight, by_whole) in (0, 5));
