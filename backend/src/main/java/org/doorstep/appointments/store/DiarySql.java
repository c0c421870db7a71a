package org.doorstep.appointments.store;

/** The statements that read diaries, whoever they are read for. */
final class DiarySql {

    /** Those with a trade who serve a patch. */
    static final String BY_TRADE = """
            with chosen as (
                select o.id, o.code, o.name from operative o
                where o.active
                  and exists (select 1 from operative_trade t where t.operative = o.id and t.trade = :trade)
                  and (exists (select 1 from operative_patch p where p.operative = o.id and p.patch = :patch)
                    or not exists (select 1 from operative_patch p where p.operative = o.id))
            )
            """;

    static final String BY_ID = """
            with chosen as (select o.id, o.code, o.name from operative o where o.id = any(:ids))
            """;

    /**
     * Shifts, absences, terms and visits in one answer, one snapshot and one round trip, told apart by the first
     * column. A search reads thousands of visits, and the driver spends longer on a row, on parsing a time or on finding
     * a name than the database on everything else: so the visits of a day come in one row, times come as numbers (by
     * {@code date_part}: {@code extract} reckons in decimals) and columns are read by their place. Diary by diary, in the
     * words of the index's own condition: planned without knowing the days, it would sort everything there is. The
     * operative's name comes with the shifts only.
     */
    static final String READ = """
            select 1 as kind, c.id as operative, c.code, c.name, h.weekday::int, h.day - date '1970-01-01' as first,
                   null::int as last, extract(epoch from h.starts)::bigint as starts,
                   extract(epoch from h.ends)::bigint as ends,
                   null::uuid[] as visits, null::bigint[] as opens, null::bigint[] as closes,
                   null::bigint[] as from, null::int[] as minutes, null::boolean[] as begun
            from chosen c join working_hours h on h.operative = c.id
            where h.day is null or h.day between :from and :until
            union all
            select 2, c.id, null, null, null, null, null, extract(epoch from a.starts)::bigint,
                   extract(epoch from a.ends)::bigint, null, null, null, null, null, null
            from chosen c join absence a on a.operative = c.id
            where a.ends > :begins and a.starts < :ends
            union all
            select 3, null, null, null, null, t.first_day - date '1970-01-01', t.last_day - date '1970-01-01',
                   null, null, null, null, null, null, null, null
            from school_term t
            where t.last_day >= :from and t.first_day <= :until
            union all
            select 4, c.id, null, null, null, v.first, null, null, null, v.visits, v.opens, v.closes, v.from, v.minutes, v.begun
            from chosen c cross join lateral (
                select v.day - date '1970-01-01' as first, array_agg(v.id) as visits,
                       array_agg(date_part('epoch', v.window_start)::bigint) as opens,
                       array_agg(date_part('epoch', v.window_end)::bigint) as closes,
                       array_agg(date_part('epoch', v.planned_start)::bigint) as from,
                       array_agg(v.minutes) as minutes, array_agg(v.state in ('ON_THE_WAY', 'ARRIVED')) as begun
                from visit v
                where v.operative = c.id and v.day between :from and :until
                  and v.state in ('HELD', 'BOOKED', 'ON_THE_WAY', 'ARRIVED') and (v.state <> 'HELD' or v.held_until > :now)
                group by v.day) v
            """;

    static final String LOCK = """
            select key, pg_advisory_xact_lock(key)::text from unnest(:keys::bigint[]) as key""";

    /** Stops at the first that is free. */
    static final String TRY_LOCK = """
            select place from unnest(:keys::bigint[]) with ordinality as claimed(key, place)
            where pg_try_advisory_xact_lock(key) limit 1""";

    static final String REPLAN = """
            update visit set planned_start = to_timestamp(plan.starts), planned_end = to_timestamp(plan.ends)
            from unnest(:ids::uuid[], :starts::bigint[], :ends::bigint[]) as plan(id, starts, ends)
            where visit.id = plan.id and visit.state in ('HELD', 'BOOKED')""";

    static final String OPERATIVE = "select id, code, name from operative where active and code = :code";

    /** And whoever left, or changed trade, with a visit of that trade still in their day: somebody waits for it. */
    static final String ON_BOARD = """
            select o.id, o.code, o.name from operative o
            where o.active and exists (select 1 from operative_trade t where t.operative = o.id and t.trade = :trade)
               or exists (select 1 from visit v where v.operative = o.id and v.day = :day and v.trade = :trade
                   and v.state in ('BOOKED', 'ON_THE_WAY', 'ARRIVED'))
            order by o.code""";

    private DiarySql() {}
}
