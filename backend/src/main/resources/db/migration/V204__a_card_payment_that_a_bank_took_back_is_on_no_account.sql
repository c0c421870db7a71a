-- The payer's bank took the money back after it was on an account: it goes to none. Always asked of another officer.
alter table card_move alter column to_account drop not null;
alter table card_move add constraint card_move_to_an_account_or_none check ((to_account is null) = (to_reference = ''));
alter table card_move add constraint card_move_recalled_by_two check (to_account is not null or state <> 'done' or seconded_by is not null);

alter table card_payment drop constraint card_payment_state_check;
alter table card_payment add constraint card_payment_state_check check (state in ('asked', 'open', 'paid', 'not-paid', 'unplaced', 'returned', 'recalled'));
