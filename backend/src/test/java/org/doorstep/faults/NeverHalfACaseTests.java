package org.doorstep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Every write of a case made to fail in turn: the answer is a clear problem, nothing at all is kept of it, what was
 * typed is still there, and the same again succeeds once the fault is over.
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
    static Stream<Object[]> faults() {
        var turns = new AtomicInteger();
        return Arrays.stream(Deed.values()).flatMap(deed -> deed.tables().stream()
                .map(table -> new Object[] {deed, table, turns.getAndIncrement() % 2 == 0 ? "pages" : "API"}));
    }

    @ParameterizedTest(name = "{0} while {1} fails, through {2}")
    @MethodSource("faults")
    void isKept(Deed deed, String table, String door) {
        var request = deed.prepared(new CaseWork(client, database, jobs, clock), door.equals("pages"));
        var before = BrokenTable.everything(database);

        Door.Reply refused;
        try (var _ = BrokenTable.breaking(database, table)) {
            refused = request.get();
        }

        assertThat(refused.status()).as(refused.body()).isIn(500, 503);
        assertThat(refused.body()).containsPattern("ERR-[A-Z0-9-]+").doesNotContain(BrokenTable.INNER_WORDS, "Exception", "insert into");
        assertThat(BrokenTable.everything(database)).isEqualTo(before);

        var again = request.get();
        assertThat(again.status()).as(again.body()).isIn(200, 201, 204, 303);
        assertThat(BrokenTable.everything(database)).isNotEqualTo(before);
    }
}
