package org.doorstep.repairs;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the app is given to draw a report with. */
@IntegrationTest
class ReportPagesApiTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    Register register;
    Register.Household household;
    Door door;
    UUID draft;

    @BeforeEach
    void aReportUpToTheSlot() {
        clock.set(TestClock.START);
        register = new Register(database);
        household = register.tenant();
        door = Door.api(client, household.person());
        draft = ReportJourneyTests.upToSlot(door, household);
    }

    @Test
    void aStepIsWhatTheLightPageIsGiven() {
        assertThat(page("words")).contains("\"step\":\"WORDS\"").contains("\"limit\":2000").contains("Tell us more in your own words (optional)");
        assertThat(page("questions?question=kitchen")).contains("\"question\":\"kitchen\"").contains("\"many\":false");
        assertThat(page("slot")).contains("No time suits me: ring me");
    }

    @Test
    void aStepThatCannotBeReachedYetIsTheFirstNotAnswered() {
        assertThat(page("check")).contains("\"step\":\"SLOT\"");
    }

    @Test
    void aReportOfSomebodyElseIsNotThere() {
        var other = Door.api(client, register.tenant().person());
        assertThat(other.get("/pages/repairs/report/" + draft + "/words").status()).isEqualTo(404);
        assertThat(door.get("/pages/repairs/report/" + draft + "/no-such-step").status()).isEqualTo(404);
    }

    @Test
    void theStartTellsTheDangersToEverybodyAndTheirReportsToWhoeverBeganThem() {
        client.get().uri("/api/pages/repairs/report").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.dangers[0].calls[0].phone").isNotEmpty().jsonPath("$.unfinished").isEmpty();
        assertThat(door.get("/pages/repairs/report").body()).contains("/repairs/report/" + draft);
    }

    /** The fourth is not lost behind three that the phone keeps and leaves out. */
    @Test
    void theStartTellsOfEveryReportThatWasBegun() {
        var begun = IntStream.range(0, 4).mapToObj(_ -> ReportJourneyTests.upToSlot(door, household)).toList();
        var start = door.get("/pages/repairs/report").body();
        assertThat(begun).allSatisfy(one -> assertThat(start).contains("/repairs/report/" + one));
    }

    @Test
    void aTimeThatIsTakenIsAnsweredWithChoicesThatAreFinished() {
        var gone = door.answer(draft, ReportStep.SLOT, Map.of("slot", "2020-01-01.am"));
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.body()).contains("\"slots\":{\"options\":[{").contains("No time suits me: ring me");
    }

    private String page(String step) {
        var reply = door.get("/pages/repairs/report/" + draft + "/" + step);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }
}
