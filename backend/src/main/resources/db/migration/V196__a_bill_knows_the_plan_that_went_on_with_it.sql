-- A plan that was agreed on the bill before went on when this one was sent: its letter, which is the demand, asks for the next part and not for all at once.
alter table works_plan add column went_on boolean not null default false;
update works_plan p set went_on = true
from works_bill b join works_plan old on old.bill = b.replaces and old.state = 'agreed'
where b.id = p.bill and p.state = 'agreed' and p.answered_at = old.answered_at;
