-- Whether the agreement says itself how its rent rises; nothing where nobody has said. Where it does not, an assured tenancy's rises by a
-- notice in the prescribed form alone (Housing Act 1988, section 13).
alter table agreement add column rent_clause boolean;

-- The day on which a charge came here. Whatever had risen before an account's first charges came had risen already.
alter table rent_charge add column taken date not null default current_date;

-- Notices of before a form was asked for count as they did: what they told of rises by them, whatever charges come later.
alter table rent_notice add column before_forms boolean not null default false;
update rent_notice set before_forms = true;

-- The prescribed notice of a rise, as the landlord says that it was served: starts is the day that the notice names, and latest the last
-- day on which it could be served for that, by the charters of the day on which we were told.
create table rent_served_notice (
    account uuid not null references account,
    starts  date not null,
    served  date not null,
    latest  date not null,
    primary key (account, starts)
);

-- Days over which a rise waits, to the last of them where one is known: what was charged a week before starts goes on until then. It ends
-- where a notice that was served in time begins, and where no more is charged than before it for a week. A notice of the week before a
-- charge begins is of that charge: rent is charged by the week, so a day or two between two rows is neither a fall nor a rise. Days of one
-- account may overlap.
create view rent_wait as
select a.id as account, rise.day as starts, last.day as ends
from account a
join agreement g on g.id = a.agreement and g.kind in ('assured', 'assured-shorthold') and g.rent_clause is distinct from true
cross join lateral (
    select distinct c.starts as day from rent_charge c
    where c.account = a.id and c.starts > greatest(
        (select min(k.taken) from rent_charge k where k.account = a.id),
        (select max(n.changes_on) from rent_notice n where n.account = a.id and n.before_forms))) rise
cross join lateral (
    select coalesce(sum(c.weekly) filter (where c.starts <= rise.day - 7 and (c.ends is null or c.ends >= rise.day - 7)), 0) as before,
           coalesce(sum(c.weekly) filter (where c.starts <= rise.day and (c.ends is null or c.ends >= rise.day)), 0) as after
    from rent_charge c where c.account = a.id) sums
cross join lateral (
    select min(ended.day) - 1 as day from (
        select n.starts as day from rent_served_notice n where n.account = a.id and n.served <= n.latest and n.starts > rise.day
        union all
        select turn.day from (select c.starts as day from rent_charge c where c.account = a.id
                              union select c.ends + 1 from rent_charge c where c.account = a.id and c.ends is not null) turn
        where turn.day > rise.day and sums.before >= all (
            select coalesce(sum(c.weekly), 0) from (values (turn.day), (turn.day + 6)) as d (day)
            left join rent_charge c on c.account = a.id and c.starts <= d.day and (c.ends is null or c.ends >= d.day) group by d.day)) ended) last
where sums.before > 0 and sums.after > sums.before
  and not exists (select from rent_served_notice n where n.account = a.id and n.served <= n.latest and n.starts between rise.day - 6 and rise.day);
