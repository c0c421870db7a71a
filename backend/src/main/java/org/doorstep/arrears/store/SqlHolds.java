package org.doorstep.arrears.store;

import static org.doorstep.arrears.store.Rows.day;
import static org.doorstep.arrears.store.Rows.get;
import static org.doorstep.arrears.store.Rows.moment;
import static org.doorstep.arrears.store.Rows.text;
import static org.doorstep.arrears.store.Rows.utc;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.arrears.model.HoldKind;
import org.doorstep.arrears.service.HoldStore;
import org.doorstep.arrears.service.StoredCase;
import org.doorstep.arrears.service.StoredHold;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Holds in PostgreSQL. */
@Repository
class SqlHolds implements HoldStore {

    private final DatabaseClient database;

    SqlHolds(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> place(StoredHold hold) {
        return database.sql("""
                        insert into arrears_hold (id, account, account_reference, agreement, kind, started, reason, placed_by, placed_at, person)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (account, kind) where ended_at is null do nothing""")
                .bind(0, hold.id()).bind(1, hold.of().account()).bind(2, hold.of().reference()).bind(3, hold.of().agreement())
                .bind(4, hold.kind().code()).bind(5, hold.started()).bind(6, hold.reason()).bind(7, hold.by()).bind(8, utc(hold.placed()))
                .bind(9, Parameters.in(R2dbcType.VARCHAR, hold.person().orElse(null)))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<List<StoredHold>> of(UUID account) {
        return database.sql("select * from arrears_hold where account = $1 and ended_at is null order by started, id").bind(0, account)
                .map(SqlHolds::hold).all().collectList();
    }

    @Override
    public Mono<List<UUID>> accounts(Optional<UUID> after, int most) {
        return database.sql("select distinct account from arrears_hold where ended_at is null and account > $1 order by account limit $2")
                .bind(0, after.orElse(new UUID(0, 0))).bind(1, most).map(row -> get(row, "account", UUID.class)).all().collectList();
    }

    @Override
    public Mono<Instant> spaceEnded(UUID account) {
        return database.sql("select ended_at from arrears_hold where account = $1 and kind <> 'safeguarding' and ended_at is not null order by ended_at desc limit 1")
                .bind(0, account).map(row -> moment(row, "ended_at").orElseThrow()).one();
    }

    @Override
    public Mono<Void> treated(StoredHold changed) {
        return database.sql("update arrears_hold set treatment_ended = $2 where id = $1 and ended_at is null").bind(0, changed.id())
                .bind(1, Parameters.in(R2dbcType.DATE, changed.treatmentEnded().orElse(null))).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Void> end(StoredHold ended, Instant at) {
        return database.sql("update arrears_hold set ended_at = $2 where id = $1 and ended_at is null").bind(0, ended.id()).bind(1, utc(at))
                .fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Set<UUID>> held(Collection<UUID> cases) {
        return database.sql("""
                        select c.id from arrears_case c where c.id = any($1)
                        and exists (select from arrears_hold h where h.account = c.account and h.ended_at is null)""")
                .bind(0, cases.toArray(UUID[]::new)).map(row -> get(row, "id", UUID.class)).all().collect(Collectors.toSet());
    }

    private static StoredHold hold(Readable row) {
        return new StoredHold(get(row, "id", UUID.class),
                new StoredCase.Of(get(row, "account", UUID.class), text(row, "account_reference"), get(row, "agreement", UUID.class)),
                HoldKind.of(text(row, "kind")), day(row, "started"), Optional.ofNullable(row.get("treatment_ended", LocalDate.class)),
                text(row, "reason"), Optional.ofNullable(row.get("person", String.class)), text(row, "placed_by"), moment(row, "placed_at").orElseThrow());
    }
}
