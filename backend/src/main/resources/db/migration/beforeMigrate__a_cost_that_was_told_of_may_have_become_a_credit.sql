-- Runs before each upgrade. V193 keeps how high a cost was in the letter that told of it, which is more than nothing; a cost that became a credit since has no such height, and
-- a landlord who upgrades from before would be stopped by it. Of a credit nobody has to be told: it is given back however late it came.
do $$
begin
    if exists (select from information_schema.columns where table_schema = current_schema() and table_name = 'charge_told')
        and not exists (select from information_schema.columns where table_schema = current_schema() and table_name = 'charge_told' and column_name = 'amount') then
        delete from charge_told t using charge_cost c where c.id = t.cost and c.amount <= 0;
    end if;
end $$;
