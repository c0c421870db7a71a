package org.doorstep.leasehold.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.spi.ImportCell;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.KnownNames;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the files of charges have in common: whole columns into one statement, and looking up what rows name. */
@Component
class ChargeRows {

    /** A cost of a hundred million pounds is a mistake in the file. */
    private static final long LARGEST = 10_000_000_000L;

    private final DatabaseClient database;
    private final Ids ids;
    private final List<KnownNames> names;

    ChargeRows(DatabaseClient database, Ids ids, List<KnownNames> names) {
        this.database = database;
        this.ids = ids;
        this.names = names;
    }

    /** Pounds and pence as 1234.56; kept as pence. */
    static ImportCell pounds(boolean negative) {
        return new ImportCell() {
            @Override
            public Optional<Problem> problem(String value) {
                return Money.read(value).filter(money -> money.size().pence() <= LARGEST && (negative || !money.inCredit())).isPresent()
                        ? Optional.empty() : Optional.of(Problem.of("", negative ? "pounds" : "pounds-owed"));
            }

            @Override
            public String normal(String value) {
                return String.valueOf(Money.read(value).orElseThrow().pence());
            }
        };
    }

    /**
     * Runs a statement that takes {@code :id} (a new id for every row) and each named column as an array, and answers how
     * many rows it {@code added} and {@code changed}.
     */
    Mono<ImportChanges> keep(String sql, List<ImportRow> rows, String... columns) {
        var statement = database.sql(sql);
        for (var column : columns) {
            statement = statement.bind(column.replace('-', '_'), ImportRow.column(rows, column));
        }
        if (sql.contains(":id")) {
            statement = statement.bind("id", rows.stream().map(_ -> ids.next()).toArray(UUID[]::new));
        }
        return statement.map(row -> {
            long added = row.get("added", Long.class);
            long changed = row.get("changed", Long.class);
            return new ImportChanges(added, changed, rows.size() - added - changed);
        }).one();
    }

    /** A problem for every value of the column that the query, given all of them as {@code :wanted}, does not return. */
    Mono<List<RowProblem>> missing(List<ImportRow> rows, String column, String knownAmong) {
        return missing(rows, column, row -> row.text(column), knownAmong);
    }

    /**
     * The same for what several columns name together.
     *
     * @param value of a row; empty text where it names nothing
     */
    Mono<List<RowProblem>> missing(List<ImportRow> rows, String column, Function<ImportRow, String> value, String knownAmong) {
        return database.sql(knownAmong).bind("wanted", wanted(rows, value).toArray(String[]::new))
                .mapValue(String.class).all().collectList().map(known -> unknown(rows, column, value, known));
    }

    /** The same for what another module's rows are called. */
    Mono<List<RowProblem>> unknown(List<ImportRow> rows, String column, String called) {
        Function<ImportRow, String> value = row -> row.text(column);
        return Flux.fromIterable(names).filter(known -> known.column().equals(called))
                .concatMap(known -> known.among(wanted(rows, value)))
                .map(known -> unknown(rows, column, value, known)).next();
    }

    /** Everything that several look-ups found, in their order. */
    @SafeVarargs
    static Mono<List<RowProblem>> all(Mono<List<RowProblem>>... lookUps) {
        return Flux.concat(Arrays.asList(lookUps)).flatMapIterable(found -> found).collectList();
    }

    private static Set<String> wanted(List<ImportRow> rows, Function<ImportRow, String> value) {
        return rows.stream().map(value).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
    }

    private static List<RowProblem> unknown(List<ImportRow> rows, String column, Function<ImportRow, String> value, Collection<String> known) {
        var there = new HashSet<>(known);
        return rows.stream().filter(row -> !value.apply(row).isEmpty() && !there.contains(value.apply(row)))
                .map(row -> row.problem(column, "not-there", value.apply(row))).toList();
    }
}
