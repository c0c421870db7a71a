package org.doorstep.repairs;

import org.doorstep.As;
import org.doorstep.CountedStatements;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody began and did not finish is listed in as many statements however much it is. */
@IntegrationTest
@Import(CountedStatements.class)
class DraftStatementsTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    Register.Household household;

    @BeforeEach
    void register() {
        clock.set(TestClock.START);
        household = new Register(database).tenant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/repair-drafts", "/api/pages/repairs/report"})
    void listsAnyNumberOfDraftsInAsManyStatements(String path) {
        drafted();
        var one = statementsOf(path, 1);
        drafted();
        drafted();
        assertThat(statementsOf(path, 3)).isEqualTo(one);
    }

    private void drafted() {
        ReportJourneyTests.upToSlot(Door.api(client, household.person()), household);
    }

    private int statementsOf(String path, int listed) {
        var before = CountedStatements.soFar();
        var page = As.resident(client, household.person()).get().uri(path).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
        var asked = CountedStatements.soFar() - before;
        assertThat(page.split(path.startsWith("/api/pages") ? "\"changeHref\":\"" : "\"holdRanOut\"", -1)).hasSize(listed + 1);
        return asked;
    }
}
