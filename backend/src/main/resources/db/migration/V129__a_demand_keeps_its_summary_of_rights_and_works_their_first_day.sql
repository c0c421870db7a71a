-- Summaries of rights as demands went out with them, word for word: the file of the landlord's settings may be mended.
create table rights_text (
    hash       text  primary key,
    starts     date  not null,
    source     text  not null,
    checked    text  not null,                                   -- by whom and when it was compared with the print
    title      text  not null,
    paragraphs jsonb not null
);

-- A bill of service charges or of works, by its inner id.
create table demand_rights (
    demand uuid primary key,
    rights text not null references rights_text
);

-- Of what works came to: the first day that an invoice came or was paid, and when leaseholders were told of it in writing (section 20B);
-- empty while none had come, and of sums from before this was asked.
alter table works_cost add column incurred date, add column told_in_writing date;
