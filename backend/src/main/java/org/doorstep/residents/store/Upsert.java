package org.doorstep.residents.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the kinds of file have in common: whole columns into one statement, and looking up what rows name. */
@Component
class Upsert {

    private final DatabaseClient database;
    private final Ids ids;

    Upsert(DatabaseClient database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * Runs a statement that takes {@code :id} (a new id for every row) and each named column as an array, and answers
     * how many rows it {@code added} and {@code changed}.
     *
     * @param columns as the file names them; in the statement with {@code _} for {@code -}
     */
    Mono<ImportChanges> keep(String sql, List<ImportRow> rows, List<String> columns) {
        return bound(sql, rows, columns)
                .bind("id", rows.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .map(row -> changes(RegisterRows.required(row, "added", Long.class),
                        RegisterRows.required(row, "changed", Long.class), rows.size()))
                .one();
    }

    /** The statement with each named column as an array. */
    DatabaseClient.GenericExecuteSpec bound(String sql, List<ImportRow> rows, List<String> columns) {
        var statement = database.sql(sql);
        for (var column : columns) {
            statement = statement.bind(column.replace('-', '_'), ImportRow.column(rows, column));
        }
        return statement;
    }

    static ImportChanges changes(long added, long changed, long rows) {
        return new ImportChanges(added, changed, rows - added - changed);
    }

    /** A problem for every value of the column that the query, given all of them as {@code :wanted}, does not return. */
    Mono<List<RowProblem>> missing(List<ImportRow> rows, String column, String knownAmong) {
        Function<ImportRow, List<String>> values = row -> row.several(column);
        var wanted = rows.stream().map(values).flatMap(Collection::stream).distinct().toArray(String[]::new);
        return database.sql(knownAmong).bind("wanted", wanted)
                .map(row -> RegisterRows.required(row, "known", String.class))
                .all().collectList()
                .map(known -> missing(rows, column, new HashSet<>(known)));
    }

    private static List<RowProblem> missing(List<ImportRow> rows, String column, Set<String> known) {
        return rows.stream()
                .flatMap(row -> row.several(column).stream()
                        .filter(value -> !known.contains(value))
                        .map(value -> row.problem(column, "not-there", value)))
                .toList();
    }
}
