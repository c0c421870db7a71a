package org.doorstep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Each table that a deed writes to made to fail in turn, and the commit of all of them: the answer is a clear problem,
 * nothing at all is kept of it, what was typed is still there, and the same again succeeds once the fault is over. Which
 * tables those are the deed itself shows, once, before anything fails.
 */
@IntegrationTest
class NeverHalfACaseTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    @BeforeEach
    @AfterEach
    void tuesday() {
        clock.set(TestClock.START);
    }

    /** The doors take turns: what is kept together is kept by the one face behind both. */
    @ParameterizedTest
    @EnumSource(Deed.class)
    void isKept(Deed deed) {
        var tables = Written.by(database, prepared(deed, true));
        assertThat(tables).as("tables that %s writes to", deed).hasSizeGreaterThan(2);
        boolean pages = false;
        for (var table : tables) {
            isKept(deed, table, pages);
            pages = !pages;
        }
    }

    private void isKept(Deed deed, String table, boolean pages) {
        var what = "%s while %s fails, through %s".formatted(deed, table, pages ? "pages" : "API");
        var request = prepared(deed, pages);
        var before = BrokenTable.everything(database);

        Door.Reply refused;
        try (var _ = BrokenTable.breaking(database, table)) {
            refused = request.get();
        }

        assertThat(refused.status()).as(what + refused.body()).isIn(500, 503);
        assertThat(refused.body()).as(what).containsPattern("ERR-[A-Z0-9-]+").doesNotContain(BrokenTable.INNER_WORDS, "Exception", "insert into");
        assertThat(BrokenTable.everything(database)).as(what).isEqualTo(before);

        var again = request.get();
        assertThat(again.status()).as(what + again.body()).isIn(200, 201, 204, 303);
        assertThat(BrokenTable.everything(database)).as(what).isNotEqualTo(before);
    }

    private Supplier<Door.Reply> prepared(Deed deed, boolean pages) {
        tuesday();
        return deed.prepared(new CaseWork(client, database, jobs, clock), pages);
    }
}
