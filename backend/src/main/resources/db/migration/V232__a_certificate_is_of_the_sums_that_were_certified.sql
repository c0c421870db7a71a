-- An accountant certifies figures: they are kept with the answer, and others are not under the accountant's name. Of an answer from before nobody knows which they were.
alter table lease_request add column certified_sums text,
    add constraint lease_request_certified_sums check (certified_sums is null or certified_on is not null);
