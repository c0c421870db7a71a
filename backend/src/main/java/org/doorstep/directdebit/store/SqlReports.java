package org.doorstep.directdebit.store;

import static org.doorstep.directdebit.store.DebitRows.get;
import static org.doorstep.directdebit.store.DebitRows.text;
import static org.doorstep.directdebit.store.DebitRows.utc;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    public Mono<List<DebitRuns.ToSee>> toSee(int limit) {
        return database.sql("""
                        select a.reference, a.what, a.reason, a.day from direct_debit_advice a join direct_debit_report r on r.sha256 = a.report
                        where a.outcome = 'look' order by r.taken_at, a.report, a.n limit $1""")
                .bind(0, limit)
                .map(row -> new DebitRuns.ToSee(text(row, "reference"), text(row, "what"), text(row, "reason"), get(row, "day", LocalDate.class)))
                .all().collectList();
    }
}
