package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A phone may keep a copy of a report that its person deletes elsewhere: it is told, and sends none. */
@IntegrationTest
class DeletedDraftsTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    Jobs asked;

    @Autowired
    TestClock.Standing clock;

    Register.Household household;
    WebTestClient phone;
    String draft;

    @BeforeEach
    void aReportThatIsAllButSentIsDeletedOnTheLightPages() {
        household = new Register(database).tenant();
        phone = As.resident(client, household.person());
        var id = ReportJourneyTests.upToSlot(Door.api(client, household.person()), household);
        draft = "/api/repair-drafts/" + id;
        As.residentPages(client, household.person()).post().uri("/repairs/report/" + id + "/delete").exchange().expectStatus().isSeeOther();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void areSaidToBeDeletedWhateverIsAskedOfThem() {
        phone.get().uri(draft).exchange().expectStatus().isEqualTo(410)
                .expectBody().jsonPath("$.type").isEqualTo("/problems/repairs.deleted");
        phone.put().uri(draft + "/answers/slot").bodyValue(Map.of("slot", "call-back")).exchange().expectStatus().isEqualTo(410);
        phone.post().uri(draft + "/send").exchange().expectStatus().isEqualTo(410);
        var count = database.sql("select count(*) from repair where person = $1").bind(0, household.person());
        assertThat(count.map(row -> row.get(0, Long.class)).one().block()).isZero();
    }

    @Test
    void leadToWhereAnotherIsBegunOnTheLightPages() {
        var reply = Door.pages(client, household.person()).get(draft.replace("/api/repair-drafts/", "/repairs/report/"));
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).isEqualTo("/repairs/report");
    }

    @Test
    void areToldFromThoseThatNeverWere() {
        phone.get().uri("/api/repair-drafts/" + UUID.randomUUID()).exchange().expectStatus().isNotFound();
    }

    @Test
    void areForgottenAfterTheTimeThatDraftsAreKept() {
        clock.pass(Duration.ofDays(29));
        atNight();
        phone.get().uri(draft).exchange().expectStatus().isEqualTo(410);

        clock.pass(Duration.ofDays(2));
        atNight();
        phone.get().uri(draft).exchange().expectStatus().isNotFound();
    }

    private void atNight() {
        asked.enqueue("journeys.forget-drafts", UUID.randomUUID().toString(), "", clock.instant()).block();
        jobs.runAt(clock.instant());
    }
}
