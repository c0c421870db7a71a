package org.doorstep.accounts.store;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.doorstep.accounts.ElsewhereLine;
import org.doorstep.accounts.service.ElsewhereStore;
import org.doorstep.kernel.Money;
import org.doorstep.platform.spi.ImportRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lines of files that tell of another door's money, in PostgreSQL. */
@Repository
class SqlElsewhere implements ElsewhereStore {

    private static final String FILE = """
            insert into elsewhere_file as f (batch, source, first, last, rows, total, at) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (batch) do update set first = least(f.first, excluded.first)""";

    /** Known when it is sent again; and one whose file was taken back comes with the next. */
    private static final String LINES = """
            insert into elsewhere_line as l (id, source, reference, batch, written, type, route, amount, effective, posted, at)
            select uuidv7(), source, reference, batch, written, type, route, amount, cast(effective as date), cast(posted as date), $10
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) as g (source, reference, batch, written, type, route, amount, effective, posted)
            on conflict (source, reference) do update set back = null, batch = excluded.batch, at = excluded.at where l.back is not null""";

    private static final String OPEN = "select id, written, amount, posted from elsewhere_line where paired_with is null and back is null";

    /** A file of which nothing else was new has no batch yet. */
    private static final String BATCH = """
            insert into ledger_batch (name, rows, total, as_at, at, kept_rows, kept_total, by_map)
            select f.batch, f.rows, f.total, f.last, f.at, 0, 0, true from elsewhere_file f join elsewhere_line l on l.batch = f.batch where l.id = $1
            on conflict (name) do nothing""";

    private static final String SUSPEND = """
            with line as (
                update elsewhere_line set paired_with = 'suspense:' || id, paired_at = $2 where id = $1 and paired_with is null and back is null returning *),
            batch as (
                update ledger_batch b set kept_rows = b.kept_rows + 1, kept_total = b.kept_total + line.amount from line where b.name = line.batch returning b.id)
            insert into suspense (id, account_reference, type, route, amount, effective, posted, source, reference, batch, at)
            select uuidv7(), l.written, l.type, l.route, l.amount, l.effective, l.posted, l.source, l.reference || coalesce('+' || (k.times + 1), ''), batch.id, $2
            from line l cross join batch left join receipt_line_back k on k.source = l.source and k.reference = l.reference""";

    private final DatabaseClient database;
    private final LinesBack lines;
    private final Clock clock;

    SqlElsewhere(DatabaseClient database, LinesBack lines, Clock clock) {
        this.database = database;
        this.lines = lines;
        this.clock = clock;
    }

    /** @param all of a file, some at a time, none of them a file that has none @param elsewhere those of them that another door tells of */
    Mono<Void> keep(List<ImportRow> all, List<ImportRow> elsewhere) {
        var one = all.getFirst();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var first = all.stream().map(row -> row.date("posted").orElseThrow()).min(LocalDate::compareTo).orElseThrow();
        var last = one.date("as-at").orElseThrow();
        return lines.turn().then(database.sql(FILE).bind(0, one.text("batch")).bind(1, one.text("source")).bind(2, first.isAfter(last) ? last : first).bind(3, last)
                        .bind(4, Long.parseLong(one.text("batch-rows"))).bind(5, Money.read(one.text("batch-total")).orElseThrow().pence()).bind(6, now).fetch().rowsUpdated())
                .then(elsewhere.isEmpty() ? Mono.empty() : database.sql(LINES).bind(0, ImportRow.column(elsewhere, "source")).bind(1, ImportRow.column(elsewhere, "reference"))
                        .bind(2, ImportRow.column(elsewhere, "batch")).bind(3, ImportRow.column(elsewhere, "account")).bind(4, ImportRow.column(elsewhere, "type"))
                        .bind(5, ImportRow.column(elsewhere, "route"))
                        .bind(6, elsewhere.stream().map(row -> Money.read(row.text("amount")).orElseThrow().pence()).toArray(Long[]::new))
                        .bind(7, ImportRow.column(elsewhere, "effective")).bind(8, ImportRow.column(elsewhere, "posted")).bind(9, now).fetch().rowsUpdated().then());
    }

    @Override
    public Flux<ElsewhereLine> open(int most) {
        return database.sql(OPEN + " order by id limit $1").bind(0, most).map(SqlElsewhere::line).all();
    }

    /** The ledger signs money that came in the other way round. */
    private static ElsewhereLine line(Readable row) {
        return new ElsewhereLine(row.get("id", UUID.class), row.get("written", String.class), LedgerRows.money(row, "amount").negated(), row.get("posted", LocalDate.class));
    }

    @Override
    public Flux<String> partners(Collection<String> names) {
        return database.sql("select paired_with from elsewhere_line where paired_with = any ($1)").bind(0, names.toArray(String[]::new)).mapValue(String.class).all();
    }

    @Override
    public Mono<Boolean> pair(UUID line, String with, Instant at) {
        return database.sql("""
                        update elsewhere_line l set paired_with = $2, paired_at = $3
                        where l.id = $1 and l.paired_with is null and l.back is null and not exists (select from elsewhere_line o where o.paired_with = $2)""")
                .bind(0, line).bind(1, with).bind(2, at.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Flux<LocalDate> told(Collection<LocalDate> days) {
        return database.sql("select day from unnest($1) as g (day) where exists (select from elsewhere_file f where g.day between f.first and f.last)")
                .bind(0, days.toArray(LocalDate[]::new)).mapValue(LocalDate.class).all();
    }

    @Override
    public Mono<ElsewhereLine> find(UUID line) {
        return database.sql(OPEN + " and id = $1").bind(0, line).map(SqlElsewhere::line).one();
    }

    @Override
    public Mono<Boolean> suspend(UUID line, Instant at) {
        return database.sql(BATCH).bind(0, line).fetch().rowsUpdated()
                .then(database.sql(SUSPEND).bind(0, line).bind(1, at.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated()).map(count -> count == 1);
    }
}
