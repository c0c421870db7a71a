package org.doorstep.arrears.store;

import static org.doorstep.arrears.store.Rows.get;
import static org.doorstep.arrears.store.Rows.utc;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.arrears.service.CaseStore;
import org.doorstep.arrears.service.StoredCase;
import org.doorstep.arrears.service.StoredStep;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Cases in PostgreSQL. */
@Repository
class SqlCases implements CaseStore {

    private static final String OPEN = "select * from arrears_case where closed_at is null ";
    private static final UUID START = new UUID(0, 0);

    private final DatabaseClient database;

    SqlCases(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> alone(UUID account) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('arrears of ' || $1::text, 0))::text").bind(0, account).fetch().one().then();
    }

    @Override
    public Mono<Boolean> open(StoredCase opened) {
        return database.sql("""
                        insert into arrears_case (id, reference, account, account_reference, agreement, since, opened_at, owed, write_by, last_done, next, due)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (account) where closed_at is null do nothing""")
                .bind(0, opened.id()).bind(1, opened.reference()).bind(2, opened.of().account()).bind(3, opened.of().reference())
                .bind(4, opened.of().agreement()).bind(5, opened.since()).bind(6, utc(opened.opened())).bind(7, opened.owed().pence())
                .bind(8, opened.writing().by()).bind(9, opened.lastDone()).bind(10, opened.next().kind().code()).bind(11, opened.next().due())
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<StoredCase> find(UUID account) {
        return database.sql(OPEN + "and account = $1").bind(0, account).map(Rows::open).one();
    }

    @Override
    public Mono<StoredCase> lock(UUID account) {
        return database.sql(OPEN + "and account = $1 for update").bind(0, account).map(Rows::open).one();
    }

    @Override
    public Mono<StoredCase> lockCase(UUID id) {
        return database.sql(OPEN + "and id = $1 for update").bind(0, id).map(Rows::open).one();
    }

    @Override
    public Mono<List<StoredCase>> open(Set<UUID> agreements) {
        return database.sql(OPEN + "and agreement = any($1) order by account_reference").bind(0, agreements.toArray(UUID[]::new))
                .map(Rows::open).all().collectList();
    }

    @Override
    public Mono<List<UUID>> accounts(Optional<UUID> after, int most) {
        return database.sql("select account from arrears_case where closed_at is null and account > $1 order by account limit $2")
                .bind(0, after.orElse(START)).bind(1, most).map(row -> get(row, "account", UUID.class)).all().collectList();
    }

    @Override
    public Mono<List<StoredCase>> due(Optional<Cursor> after, int most) {
        var from = after.orElse(new Cursor(LocalDate.EPOCH, START));
        return database.sql(OPEN + "and (due, id) > ($1, $2) order by due, id limit $3")
                .bind(0, from.due()).bind(1, from.id()).bind(2, most).map(Rows::open).all().collectList();
    }

    @Override
    public Mono<Void> keep(StoredCase changed) {
        return database.sql("""
                        update arrears_case set owed = $2, write_by = $3, written_at = $4, last_done = $5, next = $6, due = $7, caught_up = $8
                        where id = $1 and closed_at is null""")
                .bind(0, changed.id()).bind(1, changed.owed().pence()).bind(2, changed.writing().by())
                .bind(3, Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, changed.writing().done().map(Rows::utc).orElse(null)))
                .bind(4, changed.lastDone()).bind(5, changed.next().kind().code()).bind(6, changed.next().due()).bind(7, changed.caughtUp())
                .fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Void> close(StoredCase closed, String why, Instant at) {
        return database.sql("update arrears_case set closed_at = $2, closing = $3, owed = 0 where id = $1 and closed_at is null")
                .bind(0, closed.id()).bind(1, utc(at)).bind(2, why).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<List<StoredStep>> steps(StoredCase of) {
        return database.sql("select * from arrears_step where case_id = $1 order by at, id").bind(0, of.id()).map(Rows::step).all().collectList();
    }

    @Override
    public Mono<Void> add(StoredCase to, StoredStep step) {
        return database.sql("""
                        insert into arrears_step (id, case_id, kind, at, person, actor, actor_name, note, on_day)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""")
                .bind(0, step.id()).bind(1, to.id()).bind(2, step.kind().code()).bind(3, utc(step.at()))
                .bind(4, Parameters.in(R2dbcType.VARCHAR, step.with().orElse(null)))
                .bind(5, step.actor()).bind(6, step.name()).bind(7, step.note())
                .bind(8, Parameters.in(R2dbcType.DATE, step.on().orElse(null)))
                .fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Map<UUID, String>> accountsOf(Collection<UUID> ids) {
        return database.sql("""
                        select id, account_reference from arrears_case where id = any($1)
                        union all select s.id, c.account_reference from arrears_step s join arrears_case c on c.id = s.case_id where s.id = any($1)""")
                .bind(0, ids.toArray(UUID[]::new))
                .map(row -> Map.entry(get(row, "id", UUID.class), get(row, "account_reference", String.class)))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Map<UUID, UUID>> agreements(Collection<UUID> cases) {
        return database.sql("select id, agreement from arrears_case where id = any($1)").bind(0, cases.toArray(UUID[]::new))
                .map(row -> Map.entry(get(row, "id", UUID.class), get(row, "agreement", UUID.class))).all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
