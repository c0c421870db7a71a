-- Charges may be put right after they were told: what is told again is another notice of the same day, and the newest counts.
alter table rent_notice add n int not null default 1 check (n >= 1);
alter table rent_notice alter n drop default;
alter table rent_notice drop constraint rent_notice_account_changes_on_key;
alter table rent_notice add unique (account, changes_on, n);

-- When a Direct Debit that pays the account was looked at for this change; and when the account had ended, and with it what was
-- promised of it.
alter table rent_notice add debited_at timestamptz;
alter table rent_notice add ended_at   timestamptz;
create index rent_notice_to_end on rent_notice (account) where ended_at is null;

-- Why a change went out though some net rents rise by more than was checked, and who said so.
alter table rent_review add reason    text check (length(reason) between 1 and 500);
alter table rent_review add reason_by text check ((reason is null) = (reason_by is null));
