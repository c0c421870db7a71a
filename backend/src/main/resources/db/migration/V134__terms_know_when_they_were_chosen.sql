-- When terms were chosen or told: whoever chose an amount after they were told of other charges chose it knowing of them. The day
-- a notice counts from, told, may be later.
alter table direct_debit_terms add column made_at timestamptz;
update direct_debit_terms set made_at = told at time zone 'Europe/London';
alter table direct_debit_terms alter made_at set not null;

-- Who was told of a change and looked at for it is known by the terms themselves: each is looked at until the day.
alter table rent_notice drop column debited_at;
