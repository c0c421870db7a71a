package org.doorstep.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/** Operatives for a test, and what the database really holds, asked without any of the code under test. */
public final class DiaryFixture {

    private final DatabaseClient database;

    public DiaryFixture(DatabaseClient database) {
        this.database = database;
    }

    /** Somebody who works Monday to Friday from 8am to 5pm. */
    public UUID operative(String code, String trade, String... patches) {
        return operative(code, trade, LocalTime.of(8, 0), LocalTime.of(17, 0), patches);
    }

    public UUID operative(String code, String trade, LocalTime from, LocalTime until, String... patches) {
        var id = UUID.randomUUID();
        run(database.sql("insert into operative (id, code, name) values ($1, $2, $3)")
                .bind(0, id).bind(1, code).bind(2, "Op " + code));
        run(database.sql("insert into operative_trade values ($1, $2)").bind(0, id).bind(1, trade));
        for (var patch : patches) {
            run(database.sql("insert into operative_patch values ($1, $2)").bind(0, id).bind(1, patch));
        }
        run(database.sql("""
                insert into working_hours (id, operative, weekday, starts, ends)
                select gen_random_uuid(), $1, weekday, $2, $3 from generate_series(1, 5) as weekday""")
                .bind(0, id).bind(1, from).bind(2, until));
        return id;
    }

    /** Whom the next file of operatives names as not active any more, and without a trade. */
    public void left(String code) {
        run(database.sql("delete from operative_trade t using operative o where o.id = t.operative and o.code = $1").bind(0, code));
        run(database.sql("update operative set active = false where code = $1").bind(0, code));
    }

    public void away(UUID operative, Instant from, Instant until) {
        run(database.sql("insert into absence values (gen_random_uuid(), $1, $2, $3, 'leave')").bind(0, operative)
                .bind(1, from.atOffset(ZoneOffset.UTC)).bind(2, until.atOffset(ZoneOffset.UTC)));
    }

    public void term(String name, LocalDate first, LocalDate last) {
        run(database.sql("insert into school_term values ($1, $2, $3) on conflict do nothing")
                .bind(0, name).bind(1, first).bind(2, last));
    }

    /** Pairs of visits of one operative that overlap and both take place; must be none, ever. */
    public long overlaps() {
        return count("""
                select count(*) from visit a join visit b on a.operative = b.operative and a.id < b.id
                where a.state in ('HELD', 'BOOKED', 'ON_THE_WAY', 'ARRIVED')
                  and b.state in ('HELD', 'BOOKED', 'ON_THE_WAY', 'ARRIVED')
                  and a.planned_start < b.planned_end and b.planned_start < a.planned_end""");
    }

    /** Visits that lie outside the window that was promised or outside a plain working day. */
    public long misplaced() {
        return count("""
                select count(*) from visit
                where planned_start < window_start or planned_end > window_end
                   or planned_end - planned_start <> minutes * interval '1 minute'
                   or (planned_start at time zone 'Europe/London')::time < '08:00'
                   or (planned_end at time zone 'Europe/London')::time > '17:00'""");
    }

    public List<UUID> subjectsIn(String trade, String state) {
        return database.sql("select subject_id from visit where trade = $1 and state = $2 order by 1")
                .bind(0, trade).bind(1, state).map(row -> row.get(0, UUID.class)).all().collectList().block();
    }

    public long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    private static void run(DatabaseClient.GenericExecuteSpec sql) {
        sql.fetch().rowsUpdated().block();
    }
}
