package org.doorstep.accounts.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.doorstep.platform.spi.ImportRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lines that were taken back with their file: the next file that has one brings it under its next name, for an entry keeps its own. */
@Component
class LinesBack {

    /** Any number, as long as nothing else locks it. */
    private static final long TURN = 25_000_096L;

    static final String RENAME = """
            update ledger_arriving r set reference = r.reference || '+' || (b.times + 1)
            from receipt_line_back b where b.source = r.source and b.reference = r.reference""";

    private final DatabaseClient database;

    LinesBack(DatabaseClient database) {
        this.database = database;
    }

    /** Whoever takes a file in waits for one that is being taken back, as long as that takes. */
    Mono<Void> turn() {
        return database.sql("set local statement_timeout = '30min'").then()
                .then(database.sql("select pg_advisory_xact_lock($1)::text").bind(0, TURN).fetch().one().then());
    }

    /** The other way round a person is told to come again. */
    Mono<Boolean> turnNow() {
        return database.sql("select pg_try_advisory_xact_lock($1)").bind(0, TURN).mapValue(Boolean.class).one();
    }

    /** The rows by the names under which they would be taken in now. */
    Mono<List<ImportRow>> named(List<ImportRow> rows) {
        return database.sql("""
                        select g.place, g.reference || '+' || (b.times + 1) as reference
                        from unnest($1, $2) with ordinality as g (source, reference, place)
                        join receipt_line_back b on b.source = g.source and b.reference = g.reference""")
                .bind(0, ImportRow.column(rows, "source")).bind(1, ImportRow.column(rows, "reference"))
                .map(row -> Map.entry(row.get("place", Long.class).intValue() - 1, row.get("reference", String.class)))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(again -> again.isEmpty() ? rows : IntStream.range(0, rows.size())
                        .mapToObj(place -> again.containsKey(place) ? called(rows.get(place), again.get(place)) : rows.get(place)).toList());
    }

    private static ImportRow called(ImportRow row, String reference) {
        var cells = new LinkedHashMap<>(row.cells());
        cells.put("reference", reference);
        return new ImportRow(row.line(), cells);
    }
}
