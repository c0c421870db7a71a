-- What a letter of section 20B says of a cost beside its amount, and which letter: a file may say something else later, and the letter is drawn in another
-- format then. Of letters from before it is what the file says.
alter table charge_told add column if not exists letter text, add column incurred date, add column supplier text, add column what text;
