-- Many whom the register names no more at once are one wrong file as likely as people who left: an officer says that they left.
alter table direct_debit
    -- They were among many: it ends by no morning's work alone, also once the others are there again.
    add column left_asked boolean not null default false,
    add column left_said_at timestamptz,
    add column left_said_by text,
    -- The days on which whoever pays was not of the agreement and was again afterwards: why a month of then was not taken.
    add column absent datemultirange not null default '{}',
    add constraint direct_debit_left_said check ((left_said_at is null) = (left_said_by is null) and (left_said_at is null or left_since is not null and left_asked)),
    add constraint direct_debit_left_asked check (not left_asked or left_since is not null);
