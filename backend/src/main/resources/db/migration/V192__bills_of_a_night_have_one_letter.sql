-- The bill whose letter asks for this one too: several of a lease's year that went out together. Empty: a letter of its own.
alter table charge_bill add column letter uuid references charge_bill check (letter <> id);
create index charge_bill_letter on charge_bill (letter) where letter is not null;
