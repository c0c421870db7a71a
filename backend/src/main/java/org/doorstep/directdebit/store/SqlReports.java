package org.doorstep.directdebit.store;

import static org.doorstep.directdebit.store.DebitRows.get;
import static org.doorstep.directdebit.store.DebitRows.text;
import static org.doorstep.directdebit.store.DebitRows.utc;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.directdebit.service.ReportStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The banks' reports in PostgreSQL. */
@Repository
class SqlReports implements ReportStore {

    private final DatabaseClient database;

    SqlReports(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(String sha256, String kind, Instant at, String actor, int advices) {
        return database.sql("""
                        insert into direct_debit_report (sha256, kind, taken_at, actor, advices) values ($1, $2, $3, $4, $5)
                        on conflict do nothing""")
                .bind(0, sha256).bind(1, kind).bind(2, utc(at)).bind(3, actor).bind(4, advices).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Void> add(String sha256, Heard heard) {
        return database.sql("""
                        insert into direct_debit_advice (report, n, reference, what, reason, day, outcome, direct_debit)
                        values ($1, $2, $3, $4, $5, $6, $7, $8)""")
                .bind(0, sha256).bind(1, heard.n()).bind(2, heard.reference()).bind(3, heard.what()).bind(4, heard.reason())
                .bind(5, heard.day()).bind(6, heard.outcome()).bind(7, heard.debit().<Parameter>map(Parameters::in)
                        .orElseGet(() -> Parameters.in(UUID.class)))
                .fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Boolean> overtaken(String reference, String what, String reason, LocalDate day, boolean ends) {
        return database.sql("""
                        select exists (select from direct_debit_advice where reference = $1 and what in ('changed', 'rejected') and outcome <> 'look'
                                       and (day > $4 and (not $5 or reason = 'R') or day = $4 and what = $2 and reason = $3)) as overtaken""")
                .bind(0, reference).bind(1, what).bind(2, reason).bind(3, day).bind(4, ends).map(row -> get(row, "overtaken", Boolean.class)).one();
    }

    @Override
    public Mono<DebitRuns.ToSeeList> toSee(int limit) {
        return database.sql("""
                        select s.*, count(*) over () as all_of_them from (
                            select a.id, a.reference, coalesce(d.account_reference, '') as account, a.what, a.reason, a.day
                            from direct_debit_advice a left join direct_debit d on d.id = a.direct_debit where a.outcome = 'look' and a.seen_at is null
                            union all
                            select id, reference, account_reference, held, '', (held_at at time zone 'Europe/London')::date from direct_debit
                            where held is not null and held_seen_at is null
                            union all
                            select t.untold_id, d.reference, d.account_reference, 'untold-' || t.untold, '', (t.untold_at at time zone 'Europe/London')::date
                            from direct_debit_terms t join direct_debit d on d.id = t.direct_debit where t.untold is not null and t.untold_seen_at is null) s
                        order by s.day desc, s.id desc limit $1""")
                .bind(0, limit)
                .map(row -> Map.entry(get(row, "all_of_them", Long.class), new DebitRuns.ToSee(get(row, "id", UUID.class), text(row, "reference"),
                        text(row, "account"), text(row, "what"), text(row, "reason"), get(row, "day", LocalDate.class))))
                .all().collectList()
                .map(rows -> new DebitRuns.ToSeeList(rows.isEmpty() ? 0 : rows.getFirst().getKey(), rows.stream().map(Map.Entry::getValue).toList()));
    }

    @Override
    public Mono<Long> seen(List<UUID> ids, String actor, Instant at) {
        return mark("update direct_debit_advice set seen_at = $2, seen_by = $3 where id = any($1) and outcome = 'look' and seen_at is null", ids, actor, at)
                .zipWith(mark("""
                        update direct_debit set held_seen_at = $2, held_seen_by = $3
                        where id = any($1) and held is not null and held_seen_at is null""", ids, actor, at), Long::sum)
                .zipWith(mark("""
                        update direct_debit_terms set untold_seen_at = $2, untold_seen_by = $3
                        where untold_id = any($1) and untold is not null and untold_seen_at is null""", ids, actor, at), Long::sum);
    }

    private Mono<Long> mark(String sql, List<UUID> ids, String actor, Instant at) {
        return database.sql(sql).bind(0, ids.toArray(UUID[]::new)).bind(1, utc(at)).bind(2, actor).fetch().rowsUpdated();
    }
}
