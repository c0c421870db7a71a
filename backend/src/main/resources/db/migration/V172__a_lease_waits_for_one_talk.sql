-- A lease has one talk to come: from being booked until it begins no other of the lease may wait. Whoever books in two windows at once has the first.
alter table surgery_talk add column waits tstzrange;
update surgery_talk t set waits = case when t.booked_at < k.begins then tstzrange(t.booked_at, k.begins) else 'empty' end
from (select o.id, (s.day + o.starts) at time zone 'Europe/London' as begins from surgery_talk o join surgery s on s.id = o.surgery) k where k.id = t.id;
-- Of two that were booked before this held both stay, and the later counts as none that waits.
update surgery_talk t set waits = 'empty' where t.cancelled is null and exists (select from surgery_talk o where o.lease = t.lease and o.cancelled is null
    and o.waits && t.waits and (o.booked_at, o.id) < (t.booked_at, t.id));
alter table surgery_talk alter column waits set not null;
alter table surgery_talk add constraint surgery_talk_waits exclude using gist (lease with =, waits with &&) where (cancelled is null);
