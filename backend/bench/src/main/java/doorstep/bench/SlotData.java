package doorstep.bench;

import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;

/** Operatives and visits, put straight into the tables. */
record SlotData(DatabaseClient database) {

    /** One operative who works one morning only: a visit of four hours fits once. */
    void lastSlot(String trade, LocalDate day) {
        run("""
                with o as (insert into operative (id, code, name) values (gen_random_uuid(), '%1$s', 'Bench') returning id),
                     t as (insert into operative_trade select id, '%1$s' from o)
                insert into working_hours (id, operative, day, starts, ends)
                select gen_random_uuid(), id, date '%2$s', '08:00', '12:00' from o
                """.formatted(trade, day));
    }

    /** So many operatives of the trade who work Monday to Friday from 8am to 5pm everywhere. */
    void operatives(String trade, int count) {
        run("""
                with o as (insert into operative (id, code, name)
                        select gen_random_uuid(), '%1$s-' || n, 'Bench' from generate_series(1, %2$d) n returning id),
                     t as (insert into operative_trade select id, '%1$s' from o)
                insert into working_hours (id, operative, weekday, starts, ends)
                select gen_random_uuid(), id, weekday, '08:00', '17:00' from o, generate_series(1, 5) weekday
                """.formatted(trade, count));
    }

    /**
     * Four in five hours of every working day given away: visits of 45 minutes on the hour, with 15 to travel, at seven
     * of the nine hours, different ones each day.
     */
    void fillFourFifths(String trade, LocalDate first, int days) {
        run("""
                insert into visit (id, subject_kind, subject_id, trade, patch, minutes, due, operative, day, slot,
                    window_start, window_end, planned_start, planned_end, state, held_by, booked_at)
                select gen_random_uuid(), 'bench', gen_random_uuid(), '%1$s', '', 45, now() + interval '90 days', o.id, d.day,
                    case when h < 12 then 'am' else 'pm' end,
                    (d.day + case when h < 12 then time '08:00' else time '12:00' end) at time zone 'Europe/London',
                    (d.day + case when h < 12 then time '12:00' else time '17:00' end) at time zone 'Europe/London',
                    (d.day + make_time(h, 0, 0)) at time zone 'Europe/London',
                    (d.day + make_time(h, 45, 0)) at time zone 'Europe/London',
                    'BOOKED', 'bench', now()
                from operative o join operative_trade t on t.operative = o.id and t.trade = '%1$s',
                     lateral (select (date '%2$s' + n)::date as day from generate_series(0, %3$d) n) d,
                     generate_series(8, 16) h
                where extract(isodow from d.day) < 6
                  and (h + abs(hashtext(o.code || d.day::text))) %% 9 < 7
                """.formatted(trade, first, days));
        run("analyze");
    }

    /** Pairs of visits of one operative that overlap: asked without any of the code under test. */
    long overlaps() {
        return count("""
                select count(*) from visit a join visit b on a.operative = b.operative and a.id < b.id
                where a.state in ('HELD', 'BOOKED', 'ON_THE_WAY', 'ARRIVED')
                  and b.state in ('HELD', 'BOOKED', 'ON_THE_WAY', 'ARRIVED')
                  and a.planned_start < b.planned_end and b.planned_start < a.planned_end""");
    }

    long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    private void run(String sql) {
        database.sql(sql).fetch().rowsUpdated().block();
    }
}
