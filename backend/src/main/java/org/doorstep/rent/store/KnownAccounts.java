package org.doorstep.rent.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which accounts a file names that are not there. */
@Component
class KnownAccounts {

    private final DatabaseClient database;

    KnownAccounts(DatabaseClient database) {
        this.database = database;
    }

    /** Rows whose {@code account} nobody knows. */
    Mono<List<RowProblem>> unknown(List<ImportRow> rows) {
        return database.sql("select reference from account where reference = any(:wanted)")
                .bind("wanted", rows.stream().map(row -> row.text("account")).distinct().toArray(String[]::new))
                .map(row -> Rows.get(row, "reference", String.class)).all().collectList()
                .map(found -> unknown(rows, new HashSet<>(found)));
    }

    private static List<RowProblem> unknown(List<ImportRow> rows, Set<String> known) {
        return rows.stream().filter(row -> row.given("account").isPresent() && !known.contains(row.text("account")))
                .map(row -> row.problem("account", "not-there", row.text("account"))).toList();
    }
}
