package org.doorstep.rent.store;

/**
 * The questions about changes of charges. A change is looked for where a charge begins or ends in the week before a debit day,
 * and is one when the week's charges are others than the last week's: on which day of the week a row begins does not matter.
 */
final class ChangeSql {

    /** On a day on which a rise waits the charges are those of a week before the rise. */
    private static final String GOING_ON = """
            coalesce((select min(w.starts) - 7 from rent_wait w where w.account = t.account and w.starts <= %1$s and (w.ends is null or w.ends >= %1$s)), %1$s)""";

    /** What is charged on a day, as one text to compare. */
    private static final String CHARGED = """
            (select string_agg(c.head || ' ' || c.weekly || ' ' || c.eligible, ',' order by c.head) as charges from rent_charge c
             where c.account = t.account and c.weekly > 0 and c.starts <= %1$s and (c.ends is null or c.ends >= %1$s))""";

    /** {@code $1} debit days, {@code $2} today. Nobody is told what they pay who paid nothing before, or pays nothing after. */
    private static final String CHANGES = """
            with touched as (
                select c.account, d.day from unnest($1::date[]) as d (day) join rent_charge c on c.starts between d.day - 6 and d.day
                union
                select c.account, d.day from unnest($1::date[]) as d (day) join rent_charge c on c.ends between d.day - 7 and d.day - 1
                union
                select n.account, n.changes_on from rent_notice n where n.changes_on = any($1::date[])
                union
                select n.account, d.day from unnest($1::date[]) as d (day) join rent_served_notice n on n.starts between d.day - 6 and d.day),
            change as (
                select a.id, a.reference, a.agreement, a.closed, t.day, g.kind, coalesce(said.n, 0) as told, form.served,
                       was.charges is distinct from new.charges as changes,
                       case when said.n is null then was.charges is distinct from new.charges
                            else said.charges is distinct from new.charges or said.failed or coalesce(said.late, false) end as untold,
                       coalesce(said.failed, false) as failed
                from touched t
                join account a on a.id = t.account and (a.closed is null or a.closed >= t.day)
                left join agreement g on g.id = a.agreement and g.started <= $2 and (g.ended is null or g.ended >= $2)
                cross join lateral (select\s""" + GOING_ON.formatted("t.day - 7") + " as was, " + GOING_ON.formatted("t.day") + """
                 as new offset 0) going
                cross join lateral\s""" + CHARGED.formatted("going.was") + " was cross join lateral " + CHARGED.formatted("going.new") + """
                 new
                left join lateral (
                    select max(n.served) as served from rent_served_notice n
                    where n.account = t.account and n.starts between t.day - 6 and t.day and n.served <= n.latest
                      and g.kind in ('assured', 'assured-shorthold') and g.rent_clause is distinct from true) form on true
                left join lateral (
                    select n.n, n.failed, n.served_on > n.latest as late, (select string_agg((l ->> 'head') || ' ' || (l -> 'now' ->> 'pence') || ' ' || (l ->> 'eligible'), ',' order by l ->> 'head')
                                 from jsonb_array_elements(n.lines) l where (l -> 'now' ->> 'pence')::bigint > 0) as charges
                    from rent_notice n where n.account = t.account and n.changes_on = t.day order by n.n desc limit 1) said on true
                where was.charges is not null and new.charges is not null and (said.n is not null or was.charges is distinct from new.charges))
            """;

    static final String TALLIES = CHANGES + """
            select day, kind, served is not null as served, count(*) filter (where changes) as changed, count(*) filter (where untold) as untold,
                   count(*) filter (where untold and failed) as unsent from change
            group by day, kind, served is not null having bool_or(changes or untold)""";

    /** {@code $3} the account before, {@code $4} how many. */
    static final String TO_TELL = CHANGES + "select * from change where untold and kind is not null and id > $3 order by id limit $4";

    /** {@code $3} kinds that are too late, {@code $4} how many. */
    static final String UNTOLD = CHANGES + "select * from change where untold and (kind is null or kind = any($3) and served is null or failed) order by kind is null, reference limit $4";

    /** An account has several charges from one day on, and the view is dear: it is asked once for each day. */
    private static final String WAITING = """
            from (select distinct u.day, c.account, c.starts from unnest($1::date[]) as u (day) join rent_charge c on c.starts between u.day - 6 and u.day) d
            join rent_wait w on w.account = d.account and w.starts = d.starts and (w.ends is null or w.ends >= d.day)
            join account a on a.id = w.account and (a.closed is null or a.closed >= d.day)\s""";

    /** How many accounts wait, by the day: {@code $1} debit days. */
    static final String COUNT_WAITING = "select d.day, count(distinct w.account) as n " + WAITING + "group by d.day";

    /** {@code $1} the day alone, {@code $2} how many: with the notice that named this day and came too late, where one did. */
    static final String WAITING_ON = "select distinct a.reference, n.served, n.latest " + WAITING
            + "left join rent_served_notice n on n.account = a.id and n.starts between d.day - 6 and d.day order by a.reference limit $2";

    /** None that waits on the day. {@code $1} the debit day, {@code $2} the last of the rent year before, {@code $3} today. */
    static final String RISES = """
            select a.reference, g.kind, coalesce(base.weekly, was.weekly) as before, new.weekly as after
            from rent_charge new
            join rent_charge was on was.account = new.account and was.head = new.head and was.starts <= $1 - 7 and (was.ends is null or was.ends >= $1 - 7)
            left join rent_charge base on base.account = new.account and base.head = new.head and base.starts <= $2 and (base.ends is null or base.ends >= $2)
            join account a on a.id = new.account and (a.closed is null or a.closed >= $1)
            left join agreement g on g.id = a.agreement and g.started <= $3 and (g.ended is null or g.ended >= $3)
            where new.starts between $1 - 6 and $1 and (new.ends is null or new.ends >= $1) and new.head = 'net-rent' and new.weekly > was.weekly
              and not exists (select from rent_wait w where w.account = new.account and w.starts <= $1 and (w.ends is null or w.ends >= $1))
            order by a.reference""";

    private static final String CHARGED_ON = "exists (select from rent_charge c where c.account = a.id and c.weekly > 0 and c.starts <= %1$s and (c.ends is null or c.ends >= %1$s))";

    /** Whether the prescribed notice of an account's rise of a day was served in time: where there is one it alone counts, whatever became of our letter. */
    static final String FORM_SERVED = """
            exists (select from rent_served_notice v join account b on b.id = v.account join agreement f on f.id = b.agreement
                    where v.account = %1$s and v.starts between %2$s - 6 and %2$s and v.served <= v.latest
                      and f.kind in ('assured', 'assured-shorthold') and f.rent_clause is distinct from true)""";

    /** {@code $1} the day, {@code $2} whether also whoever was told nothing, {@code $3} the account before, {@code $4} how many. */
    static final String TO_DEBIT = """
            select a.id, a.reference, a.agreement, a.closed, coalesce(t.told, '[]')::text as told,
                   exists (select from rent_wait w where w.account = a.id and w.starts between $1 - 6 and $1)
                   or not (\s""" + FORM_SERVED.formatted("a.id", "$1") + """
                           or coalesce((select n.served_on is not null and n.served_on <= n.latest from rent_notice n
                                        where n.account = a.id and n.changes_on = $1 order by n.n desc limit 1), true)) as waits from account a
            cross join lateral (
                select json_agg(json_build_object('n', n.n, 'at', to_char(n.told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'lines', n.lines) order by n.n) as told
                from rent_notice n where n.account = a.id and n.changes_on = $1) t
            where (a.closed is null or a.closed >= $1) and a.id > $3 and (t.told is not null or $2 and\s""" + CHARGED_ON.formatted("$1 - 7") + " and "
            + CHARGED_ON.formatted("$1") + ") order by a.id limit $4";

    private ChangeSql() {}
}
