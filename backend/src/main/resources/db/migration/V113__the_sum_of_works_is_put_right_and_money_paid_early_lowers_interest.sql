-- What works came to may have been told wrongly. The sum is put right, each bill that is another now is taken back and sent anew; what was told before stays to be read.
alter table works_cost add column version int not null default 1 check (version >= 1);
alter table works_cost drop column due;

alter table works_bill
    add column due date,
    add column version int not null default 1 check (version >= 1),
    add column replaces uuid references works_bill,
    add column taken_back timestamptz,
    add column why text,
    add check ((taken_back is null) = (why is null)),
    add check ((version = 1) = (replaces is null));
update works_bill set due = (select effective from ledger_entry e where e.account = works_bill.account and e.seq = works_bill.entry);
alter table works_bill alter column due set not null;
alter table works_bill drop constraint works_bill_consultation_lease_key;
-- The last referees: a lease has one bill of the works that stands, and one of each version.
create unique index works_bill_stands on works_bill (consultation, lease) where taken_back is null;
create unique index works_bill_version on works_bill (consultation, lease, version);

-- The sum that was told before, and why it was wrong. Of two officers at once one is first: a version is corrected once.
create table works_correction (
    consultation uuid        not null references works_cost,
    version      int         not null check (version >= 1),
    total        bigint      not null,
    why          text        not null,
    incurred     date,                                           -- of the costs that a higher sum adds, the first day one came or was paid
    told         date,                                           -- when leaseholders were told of them in writing
    corrected_at timestamptz not null,
    corrected_by text        not null,
    primary key (consultation, version)
);

-- Interest that came with a part of a plan, as it was put on the account.
create table works_interest (
    bill   uuid   not null references works_bill,
    part   int    not null check (part >= 1),
    due    date   not null,
    amount bigint not null check (amount > 0),
    entry  bigint not null,
    primary key (bill, part)
);
insert into works_interest (bill, part, due, amount, entry)
select b.id, split_part(e.reference, ':', 3)::int, e.effective, e.amount, e.seq
from works_bill b join ledger_entry e on e.account = b.account and e.source = 'major-works'
    and split_part(e.reference, ':', 1) = b.reference and split_part(e.reference, ':', 2) = b.lease;

-- A plan goes on after its bill was put right: the parts that had been asked for stay, what is left is cut into those to come.
alter table works_plan
    add column early boolean not null default true,              -- whether money paid early lowers the interest
    add column parts_before int not null default 0 check (parts_before >= 0),
    add column asked_before bigint not null default 0 check (asked_before >= 0),
    drop constraint works_plan_months_check,
    add check (months between 1 and 300);
