package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What keeps the balance looks entries up by their key, whatever the planner believes of the table. */
@IntegrationTest
class LedgerPlanTests {

    private static final int ENTRIES = 20_000;

    @Autowired
    DatabaseClient database;

    /** As autovacuum leaves it that looks in while the first file is taken in: many pages, and nobody's row in them. */
    @Test
    void aLargeFileIsTakenInWhileTheTableIsBelievedToBeEmpty() {
        var account = new Ledgers(database).rent(UUID.randomUUID());
        assertThat(inOne(
                "set local statement_timeout = '10s'",
                "select pg_restore_relation_stats('schemaname', 'public', 'relname', 'ledger_entry', 'relpages', 16000, 'reltuples', 0::real)",
                "select pg_restore_relation_stats('schemaname', 'public', 'relname', 'ledger_entry_pkey', 'relpages', 5000, 'reltuples', 0::real)",
                """
                insert into ledger_entry (account, seq, type, amount, effective, posted, source, reference, previous_balance, balance)
                select '%s', n, 'rent', 100, '2027-01-11', '2027-01-11', 'plan', 'P' || n, 100 * (n - 1), 100 * n from generate_series(1, %d) n"""
                        .formatted(account.id(), ENTRIES))).isEqualTo(ENTRIES);
    }

    /** The rows and the made-up figures are gone with the transaction. */
    private Long inOne(String... statements) {
        return database.inConnection(connection -> Mono.from(connection.beginTransaction())
                .then(Flux.fromArray(statements).concatMap(sql -> rows(connection, sql)).last())
                .flatMap(rows -> Mono.from(connection.rollbackTransaction()).thenReturn(rows))
                .onErrorResume(failed -> Mono.from(connection.rollbackTransaction()).then(Mono.error(failed)))).block();
    }

    private static Flux<Long> rows(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute()).concatMap(result -> result.getRowsUpdated()).defaultIfEmpty(0L);
    }
}
