package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Visits that stand though whoever booked them has left: somebody rings the home's new holder, or cancels. */
@IntegrationTest
class LeftTests {

    private static final String HEADING = "Visits booked by somebody who has left";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Cases cases;
    Browser agent;

    @BeforeEach
    void atTheDesk() {
        clock.set(TestClock.START);
        cases = new Cases(client, database, jobs, clock);
        agent = new Browser(As.staffPages(client, Role.AGENT));
    }

    @Test
    void standBeforeTheDeskFromTheDayAfterTheAgreementEndedUntilTheyAreCancelled() {
        var tap = cases.booked();
        ends(tap, LocalDate.of(2027, 1, 12));
        assertThat(list()).doesNotContain(tap.reference());

        ends(tap, LocalDate.of(2027, 1, 11));
        assertThat(list()).containsSubsequence(HEADING, tap.reference(), "Thursday 14 January 2027", "Test Street");

        As.staff(client, Role.AGENT).method(org.springframework.http.HttpMethod.DELETE).uri("/api/repairs/" + tap.reference() + "/visit")
                .bodyValue(java.util.Map.of("reason", "Nobody lives there")).exchange().expectStatus().isNoContent();
        cases.newsArrives();
        assertThat(list()).doesNotContain(tap.reference());
    }

    /** The part of the work list about them; empty where there is none. */
    private String list() {
        var page = agent.get("/desk").body();
        int from = page.indexOf(HEADING);
        return from < 0 ? "" : page.substring(from, page.indexOf("</table>", from));
    }

    private void ends(Cases.Case tap, LocalDate last) {
        database.sql("update agreement set ended = $2 where id = $1").bind(0, tap.household().agreement()).bind(1, last)
                .fetch().rowsUpdated().block();
    }
}
