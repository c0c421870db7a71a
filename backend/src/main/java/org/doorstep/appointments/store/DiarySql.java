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
     * Shifts, absences, visits and school terms in one answer, one snapshot and one round trip, told apart by
     * {@code kind}. The operative's name comes with the shifts only: there are many visits.
     */
    static final String READ = """
            select 'shift' as kind, c.id as operative, c.code, c.name, h.weekday, h.day as first, null::date as last,
                   h.starts as opens, h.ends as closes, null::timestamptz as starts, null::timestamptz as ends,
                   null::uuid as visit, null::timestamptz as window_start, null::timestamptz as window_end,
                   null::boolean as begun
            from chosen c join working_hours h on h.operative = c.id
            where h.day is null or h.day between :from and :until
            union all
            select 'away', c.id, null, null, null, null, null, null, null, a.starts, a.ends, null, null, null, null
            from chosen c join absence a on a.operative = c.id
            where a.ends > :begins and a.starts < :ends
            union all
            select 'term', null, null, null, null, t.first_day, t.last_day, null, null, null, null, null, null, null, null
            from school_term t
            where t.last_day >= :from and t.first_day <= :until
            union all
            select 'visit', c.id, null, null, null, v.day, null, null, null, v.planned_start, v.planned_end,
                   v.id, v.window_start, v.window_end, v.state in ('ON_THE_WAY', 'ARRIVED')
            from chosen c join visit v on v.operative = c.id
            where v.day between :from and :until
              and (v.state in ('BOOKED', 'ON_THE_WAY', 'ARRIVED') or v.state = 'HELD' and v.held_until > :now)
            """;

    static final String LOCK = """
            select key, pg_advisory_xact_lock(key)::text from unnest(:keys::bigint[]) as key""";

    /** What stands in the way of the exclusion constraint though its time is over. */
    static final String LAPSE = """
            update visit set state = 'LAPSED'
            from unnest(:operatives::uuid[], :days::date[]) as claimed(operative, day)
            where visit.operative = claimed.operative and visit.day = claimed.day
              and visit.state = 'HELD' and visit.held_until <= :now""";

    static final String REPLAN = """
            update visit set planned_start = to_timestamp(plan.starts), planned_end = to_timestamp(plan.ends)
            from unnest(:ids::uuid[], :starts::bigint[], :ends::bigint[]) as plan(id, starts, ends)
            where visit.id = plan.id and visit.state in ('HELD', 'BOOKED')""";

    static final String OPERATIVE = "select id, code, name from operative where active and code = :code";

    static final String WITH_TRADE = """
            select o.id, o.code, o.name from operative o join operative_trade t on t.operative = o.id
            where o.active and t.trade = :trade order by o.code""";

    private DiarySql() {}
}
