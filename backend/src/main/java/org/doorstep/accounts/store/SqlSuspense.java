package org.doorstep.accounts.store;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Route;
import org.doorstep.accounts.SuspenseLine;
import org.doorstep.accounts.service.SuspenseStore;
import org.doorstep.kernel.Money;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits for its account, in PostgreSQL. */
@Repository
class SqlSuspense implements SuspenseStore {

    private static final String SELECT = """
            select id, account_reference, type, route, amount, effective, source, reference, at, note, placed""";

    private static final String HELD = """
            , cleared_at is not null as cleared, (select a.id from account a where a.reference = $2) as asked
            from suspense where id = $1 for update""";

    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;

    SqlSuspense(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<SuspenseLine> waiting(Optional<UUID> from, String find, int most) {
        return database.sql(SELECT + """
                         from suspense where cleared_at is null and id >= $1
                        and ($2 = '' or abs(amount) = $3 or strpos(lower(account_reference || ' ' || reference || ' ' || note), lower($2)) > 0)
                        order by id limit $4""")
                .bind(0, from.orElse(FIRST)).bind(1, find).bind(2, Money.read(find).map(amount -> amount.size().pence()).orElse(0L)).bind(3, most)
                .map(SqlSuspense::line).all();
    }

    /** A file's reference has no such sign. */
    @Override
    public Mono<Void> divide(UUID line, List<Money> parts, String by, Instant at) {
        return database.sql("""
                        insert into suspense (id, account_reference, type, route, amount, effective, posted, source, reference, batch, at, note, part_of)
                        select uuidv7(), s.account_reference, s.type, s.route, p.amount, s.effective, s.posted, s.source, s.reference || '~' || p.n, s.batch, s.at,
                               s.note, s.id
                        from suspense s, unnest($2) with ordinality as p (amount, n) where s.id = $1""")
                .bind(0, line).bind(1, parts.stream().map(Money::pence).toArray(Long[]::new)).fetch().rowsUpdated()
                .then(Mono.defer(() -> clear(line, Optional.empty(), by, at)));
    }

    @Override
    public Mono<Long> waitingSince(Instant before) {
        return database.sql("""
                        select (select count(*) from suspense where cleared_at is null and at < $1)
                             + (select count(*) from ledger_take_back where state = 'wanted' and asked_at < $1)
                             + (select count(*) from receipt_back where state = 'wanted' and asked_at < $1) as waits""")
                .bind(0, before.atOffset(ZoneOffset.UTC)).map(row -> row.get("waits", Long.class)).one();
    }

    @Override
    public Mono<Kept> hold(UUID line, String account) {
        return database.sql(SELECT + HELD).bind(0, line).bind(1, account)
                .map(row -> new Kept(line(row), row.get("cleared", Boolean.class), Optional.ofNullable(row.get("asked", UUID.class)))).one();
    }

    @Override
    public Mono<Void> clear(UUID line, Optional<UUID> account, String by, Instant at) {
        return database.sql("update suspense set account = $2, cleared_by = $3, cleared_at = $4, placed = placed + ($2 is not null)::int where id = $1")
                .bind(0, line).bind(1, account.<Parameter>map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class))).bind(2, by).bind(3, at.atOffset(ZoneOffset.UTC)).then();
    }

    @Override
    public Mono<Void> note(UUID line, String note) {
        return database.sql("update suspense set note = $2 where id = $1").bind(0, line).bind(1, note).then();
    }

    private static SuspenseLine line(Readable row) {
        return new SuspenseLine(row.get("id", UUID.class), row.get("account_reference", String.class),
                EntryType.of(row.get("type", String.class)), Optional.ofNullable(row.get("route", String.class)).map(Route::of),
                LedgerRows.money(row, "amount"), row.get("effective", LocalDate.class), row.get("source", String.class),
                row.get("reference", String.class), LedgerRows.instant(row, "at"), row.get("note", String.class), row.get("placed", Integer.class));
    }
}
