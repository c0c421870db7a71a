-- What cannot be, in a short code: another amount than ours, paid and not paid. Nothing is booked, and somebody has to look.
alter table card_payment
    add column doubt         text,
    add column doubt_seen_at timestamptz,
    add column doubt_seen_by text,
    drop constraint card_payment_state_check,
    add constraint card_payment_state_check check (state in ('asked', 'open', 'paid', 'not-paid', 'unplaced', 'returned'));

-- Money that never was on an account may go back too, all of it.
do $$
declare
    named text;
begin
    select conname into strict named from pg_constraint
    where conrelid = 'card_payment'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%refunded = 0%';
    execute format('alter table card_payment drop constraint %I', named);
end $$;
alter table card_payment add constraint card_payment_given_back
    check (refunded = 0 or state = 'paid' or state = 'returned' and refunded = pence);

create index card_payment_to_see on card_payment (id) where state = 'unplaced' or doubt is not null and doubt_seen_at is null;
