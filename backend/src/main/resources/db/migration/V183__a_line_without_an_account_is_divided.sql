-- One sum for several accounts is divided into lines of its own; the line that came stays as the file told it, so that the file is known again.
alter table suspense add column part_of uuid references suspense check (part_of <> id);
