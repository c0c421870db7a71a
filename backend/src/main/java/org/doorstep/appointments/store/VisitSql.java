package org.doorstep.appointments.store;

/** The statements that keep visits. */
final class VisitSql {

    private static final String SELECT = """
            select v.*, o.code, o.name,
                   n.at as no_access_at, n.photo, n.note, n.answer_until, n.answer
            from visit v join operative o on o.id = v.operative left join no_access n on n.visit = v.id
            """;

    static final String CURRENT = SELECT + """
            where v.subject_kind = :kind and v.subject_id = :subject
              and v.state in ('HELD', 'LAPSED', 'BOOKED', 'ON_THE_WAY', 'ARRIVED')""";

    static final String LOCK_HOLDER = "select pg_advisory_xact_lock(hashtextextended('holds of ' || :by, 0))::text";

    static final String FREE_HOLD = """
            select number from generate_series(1, :limit) as number
            where not exists (select from visit where held_by = :by and hold_number = number
                and state = 'HELD' and held_until > :now and id is distinct from :except::uuid)
            order by number limit 1""";

    static final String OF = SELECT + """
            where (v.subject_kind, v.subject_id) in (select * from unnest(:kinds::text[], :subjects::uuid[]))
              and (v.booked_at is not null or v.state = 'HELD' and v.held_until > :now)
            order by v.id""";

    static final String FIND = SELECT + """
            where v.id = :id and v.booked_at is not null and (:code::text is null or o.code = :code)""";

    static final String FIND_OF = SELECT + """
            where v.id = :id and v.booked_at is not null and v.subject_kind = :kind and v.subject_id = :subject""";

    static final String LOCK = "select 1 from visit where id = :id for update";
    static final String ON_DAY = SELECT + """
            where v.day = :day and v.operative = any(:operatives) and v.booked_at is not null
              and v.state <> 'CANCELLED'
            order by v.planned_start, v.id""";

    static final String UNFINISHED = SELECT + """
            where v.state in ('BOOKED', 'ON_THE_WAY', 'ARRIVED') and v.day < :today and (:code::text is null or o.code = :code)
            order by v.day, v.planned_start, v.id limit 100""";

    /** What stands in the way of the exclusion constraint though its time is over. */
    private static final String LAPSE_OTHERS = """
            with lapsed as (
                update visit set state = 'LAPSED'
                where operative = :operative and day = :day and state = 'HELD' and held_until <= :now and id <> :id
            )
            """;

    static final String ADD = LAPSE_OTHERS + """
            insert into visit (id, subject_kind, subject_id, follows, trade, patch, minutes, due,
                operative, day, slot, window_start, window_end, planned_start, planned_end,
                state, held_by, held_until, hold_extended, hold_number, held_since, meet, meet_phone, access_notes,
                booked_at, on_the_way_at, arrived_at, ended_at)
            values (:id, :kind, :subject, :follows, :trade, :patch, :minutes, :due,
                :operative, :day, :slot, :windowStart, :windowEnd, :plannedStart, :plannedEnd,
                :state, :heldBy, :heldUntil, :extended, :number, :heldSince, :meet, :phone, :notes,
                :booked, :onTheWay, :arrived, :ended)""";

    private static final String STATE = """
            state = :state, held_by = :heldBy, held_until = :heldUntil, hold_extended = :extended,
            hold_number = :number, held_since = :heldSince, meet = :meet, meet_phone = :phone, access_notes = :notes,
            booked_at = :booked, on_the_way_at = :onTheWay, arrived_at = :arrived, ended_at = :ended
            """;

    private static final String SAME = """

              and held_until is not distinct from :heldBefore
              and operative = :operativeBefore and day = :dayBefore and slot = :slotBefore""";

    static final String RESTATE = "update visit set " + STATE + "where id = :id and state = :stateBefore" + SAME;

    /** Somebody who took another place in the same day may have marked this hold as lapsed since it was read. */
    static final String PLACE = LAPSE_OTHERS + """
            update visit set trade = :trade, patch = :patch, minutes = :minutes, due = :due, operative = :operative,
            day = :day, slot = :slot, window_start = :windowStart, window_end = :windowEnd,
            planned_start = :plannedStart, planned_end = :plannedEnd,
            """ + STATE + """
            where id = :id and (state = :stateBefore or :stateBefore = 'HELD' and state = 'LAPSED')""" + SAME;

    static final String BECAUSE = "update visit set cancel_reason = :reason where id = :id";

    static final String RESULT = """
            update visit set what_was_done = :done, first_time = :firstTime, waiting_for = :waiting, review_on = :review
            where id = :id""";

    static final String NO_ACCESS = """
            insert into no_access (visit, at, photo, note, answer_until) values (:id, :at, :photo, :note, :until)""";

    static final String ANSWER = """
            update no_access set answered_at = :at, answered_by = :by, answer = :words
            where visit = :id and answer is null""";

    private VisitSql() {}
}
