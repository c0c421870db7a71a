-- The country of an address for letters; nothing for one in the United Kingdom.
alter table person add column post_country text;
