-- What the Regulations of 2003 want a statement of a proposed contract, or a proposal, to set out (backend/docs/adr/0104). Of an estimate of other
-- works, and of what was told before, nothing of it is known.
alter table consultation_estimate
    add column address    text check (char_length(address) between 1 and 300),
    add column per        text check (char_length(per) between 1 and 100),
    add column connection text check (char_length(connection) between 1 and 500),
    add column variation  text check (char_length(variation) between 1 and 500),
    add constraint consultation_estimate_party check ((address is null) = (per is null) and (address is not null or connection is null and variation is null));
