-- A bill that stands and of which no letter or mail has left the house: nobody was asked.
alter table charge_bill_open drop constraint charge_bill_open_why_check;
alter table charge_bill_open add constraint charge_bill_open_why_check
    check (why in ('no-account', 'not-sent', 'changed', 'late-cost', 'quarter', 'statement'));
