package org.doorstep.accounts.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.MoneyFiles.FileCard;
import org.doorstep.accounts.MoneyFiles.FileLines;
import org.doorstep.accounts.model.ReceiptMap;
import org.doorstep.accounts.service.MoneyFileStore;
import org.doorstep.accounts.service.TakeBackStore.Asked;
import org.doorstep.kernel.Money;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files that maps read, in PostgreSQL. */
@Repository
class SqlMoneyFiles implements MoneyFileStore {

    private static final String PATIENCE = "set local statement_timeout = '5min'";

    private static final String CARD = """
            b.id as file, split_part(b.name, '/', 1) as map, b.as_at, b.at, b.kept_rows, b.kept_total, done.seconded_at as back""";

    private static final String FROM = """
             from ledger_batch b left join receipt_back done on done.batch = b.id and done.state = 'done'
            left join receipt_back w on w.batch = b.id and w.state = 'wanted' where b.by_map and\s""";

    private static final String FIND = "with " + FileBackSql.STANDING + ", divided as (select part_of from suspense where batch = $1 and part_of is not null)" + """

            select stand.*, waits.*, done.why as back_why, w.id as wanted, w.why as wanted_why, w.asked_by, w.asked_name, w.asked_at,
            """ + FileBackSql.FIRST + " as first, " + CARD + """
             from ledger_batch b left join receipt_back done on done.batch = b.id and done.state = 'done'
            left join receipt_back w on w.batch = b.id and w.state = 'wanted',
            (select count(*) as standing, coalesce(sum(amount), 0)::bigint as sum, count(*) filter (where placed) as placed from standing) stand,
            (select count(*) filter (where cleared_at is null) as waiting, count(*) filter (where id in (select part_of from divided)) as divided,
                    count(*) filter (where cleared_at is not null and account is null and back is null and id not in (select part_of from divided)) as sent_back
             from suspense where batch = $1) waits
            where b.by_map and b.id = $1""";

    private final DatabaseClient database;
    private final ReceiptSettings maps;
    private final LinesBack lines;

    SqlMoneyFiles(DatabaseClient database, ReceiptSettings maps, LinesBack lines) {
        this.database = database;
        this.maps = maps;
        this.lines = lines;
    }

    @Override
    public Mono<List<FileCard>> newest(int before, int most) {
        return database.sql("select " + CARD + FROM + "b.id < $1 order by b.id desc limit $2").bind(0, before).bind(1, most).map(this::card).all().collectList();
    }

    @Override
    public Mono<List<FileCard>> asked(int most) {
        return database.sql("select " + CARD + FROM + "w.id is not null order by w.asked_at limit $1").bind(0, most).map(this::card).all().collectList();
    }

    private FileCard card(Readable row) {
        var map = row.get("map", String.class);
        return new FileCard(row.get("file", Integer.class), Optional.ofNullable(maps.maps().get(map)).map(ReceiptMap::title).orElse(map),
                row.get("as_at", LocalDate.class), LedgerRows.instant(row, "at"), row.get("kept_rows", Long.class), LedgerRows.money(row, "kept_total").negated(),
                Optional.ofNullable(row.get("back", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    @Override
    public Mono<Found> find(int file) {
        return database.sql(FIND).bind(0, file).map(row -> new Found(card(row), Optional.ofNullable(row.get("first", LocalDate.class)), lines(row),
                Optional.ofNullable(row.get("back_why", String.class)), Optional.ofNullable(row.get("wanted", UUID.class)).map(id -> asked(row, id)))).one();
    }

    private static FileLines lines(Readable row) {
        return new FileLines(row.get("standing", Long.class), Money.ofPence(row.get("sum", Long.class)).negated(), row.get("placed", Long.class),
                row.get("waiting", Long.class), row.get("divided", Long.class), row.get("sent_back", Long.class));
    }

    private static Asked asked(Readable row, UUID id) {
        return new Asked(id, row.get("wanted_why", String.class), row.get("asked_by", String.class), row.get("asked_name", String.class),
                LedgerRows.instant(row, "asked_at"));
    }

    @Override
    public Mono<Boolean> ask(int file, Asked asked) {
        return database.sql("""
                        insert into receipt_back (id, batch, why, state, asked_by, asked_name, asked_at)
                        select $1, b.id, $3, 'wanted', $4, $5, $6 from ledger_batch b where b.id = $2 and b.by_map on conflict do nothing""")
                .bind(0, asked.id()).bind(1, file).bind(2, asked.why()).bind(3, asked.by()).bind(4, asked.name()).bind(5, asked.at().atOffset(ZoneOffset.UTC))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Boolean> second(UUID wish, String by, Instant at) {
        return decided("update receipt_back set state = 'done', seconded_by = $2, seconded_at = $3 where id = $1 and state = 'wanted' and asked_by <> $2", wish, by, at);
    }

    @Override
    public Mono<Boolean> drop(UUID wish, String by, Instant at) {
        return decided("update receipt_back set state = 'dropped', seconded_by = $2, seconded_at = $3 where id = $1 and state = 'wanted'", wish, by, at);
    }

    private Mono<Boolean> decided(String update, UUID wish, String by, Instant at) {
        return database.sql(update).bind(0, wish).bind(1, by).bind(2, at.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Long> waiting() {
        return database.sql("select count(*) from receipt_back where state = 'wanted'").mapValue(Long.class).one();
    }

    @Override
    public Mono<Boolean> turn() {
        return lines.turnNow();
    }

    /** A line that was given an account between the two looks at the accounts is not held. */
    @Override
    public Mono<Boolean> hold(int file) {
        return accounts(file).flatMap(before -> database.sql(FileBackSql.HOLD_ACCOUNTS).bind(0, file).mapValue(Long.class).one()
                .then(database.sql(FileBackSql.HOLD_LINES).bind(0, file).mapValue(Boolean.class).one())
                .filter(held -> held).flatMap(_ -> accounts(file)).map(before::equals).defaultIfEmpty(false));
    }

    private Mono<String> accounts(int file) {
        return database.sql(FileBackSql.ACCOUNTS).bind(0, file).mapValue(String.class).one();
    }

    @Override
    public Mono<Long> takeBack(Deed deed) {
        var at = deed.at().atOffset(ZoneOffset.UTC);
        return run(PATIENCE).then(run(FileBackSql.DROP_WISHES, deed.file(), deed.by(), at))
                .then(run(FileBackSql.TELL, deed.file(), deed.wish(), deed.by(), at))
                .then(run(FileBackSql.REVERSE, deed.file(), at, deed.today()))
                .flatMap(off -> run(FileBackSql.FREE_NAMES, deed.file()).then(waiting(deed.file()))
                        .flatMap(waited -> run(FileBackSql.CLEAR, deed.file(), deed.by(), at, deed.wish()).thenReturn(off + waited)))
                .delayUntil(_ -> run(FileBackSql.UNPAIR, deed.file(), deed.wish()).then(free(deed.file())));
    }

    private Mono<Long> waiting(int file) {
        return database.sql("select count(*) from suspense where batch = $1 and cleared_at is null").bind(0, file).mapValue(Long.class).one();
    }

    /** Until the right file comes, its money is here no more; and it may come under any name. */
    private Mono<Void> free(int file) {
        return routes(file).flatMap(routes -> run(FileBackSql.TOLD, file, routes))
                .thenMany(Flux.just(FileBackSql.UNTIL, FileBackSql.FREE_DAYS, FileBackSql.UNTELL, FileBackSql.FORGET_TOLD, FileBackSql.FREE_FILE)).concatMap(sql -> run(sql, file), 1).then();
    }

    private Mono<String[]> routes(int file) {
        return database.sql("select split_part(name, '/', 1) as map from ledger_batch where id = $1").bind(0, file).mapValue(String.class).one()
                .map(map -> Optional.ofNullable(maps.maps().get(map)).map(each -> ArrivedEntries.codes(each.brings())).orElse(new String[0]));
    }

    private Mono<Long> run(String sql, Object... values) {
        var statement = database.sql(sql);
        for (int i = 0; i < values.length; i++) {
            statement = statement.bind(i, values[i]);
        }
        return statement.fetch().rowsUpdated().defaultIfEmpty(0L);
    }
}
