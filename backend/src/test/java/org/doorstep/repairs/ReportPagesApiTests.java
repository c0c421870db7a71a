package org.doorstep.repairs;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        assertThat(page("slot")).contains("None of these: ring me");
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
    void whatIsReadAheadNamesThePlacesAndTheLimits() {
        assertThat(door.get("/pages/repairs/report/ahead").body())
                .contains("\"home." + household.agreement() + "\"").contains("\"words\":2000").contains("\"photos\":5");
    }

    /** The app has no order of its own: a step that is added or moved here is there too. */
    @Test
    void theStepsAreReadAheadInTheOrderTheyAreAskedInButThoseThatOnlyTheServerCanFill() {
        var steps = Arrays.stream(ReportStep.values()).filter(step -> !step.equals(ReportStep.ADVICE) && !step.equals(ReportStep.DANGER))
                .map(step -> '"' + step.name() + '"').collect(Collectors.joining(",", "\"steps\":[", "]"));
        assertThat(door.get("/pages/repairs/report/ahead").body()).contains(steps);
    }

    @Test
    void anAnswerThatIsNoneOfTheOthersStandsApartInWhatIsReadAhead() {
        var options = Pattern.compile("\"option\":\"([a-z0-9-]+)\",\"label\":\"[^\"]+\"(?:,\"next\":\"[a-z0-9-]+\")?(,\"apart\":true)?}");
        var read = options.matcher(door.get("/pages/repairs/report/ahead").body()).results().toList();
        assertThat(read).extracting(option -> option.group(1)).contains("not-sure", "drip");
        assertThat(read).allSatisfy(option -> assertThat(option.group(2) != null).isEqualTo(Set.of("not-sure", "none").contains(option.group(1))));
    }

    @Test
    void theQuestionsAreReadAheadWithTheirWordsAndWithoutWhatTheyEndIn() {
        var body = door.get("/pages/repairs/report/ahead").body();
        assertThat(body).contains("\"first\":\"where\"")
                .contains("\"title\":\"Where is the problem?\",\"hint\":\"Pick the closest.")
                .contains("{\"option\":\"kitchen\",\"label\":\"Kitchen\",\"next\":\"kitchen\"}")
                .contains("{\"option\":\"drip\",\"label\":\"It drips\"}")
                .doesNotContain("tap-drip", "tap-dripping");
    }

    @Test
    void aTimeThatIsTakenIsAnsweredWithChoicesThatAreFinished() {
        var gone = door.answer(draft, ReportStep.SLOT, Map.of("slot", "2020-01-01.am"));
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.body()).contains("\"slots\":{\"options\":[{").contains("None of these: ring me");
    }

    private String page(String step) {
        var reply = door.get("/pages/repairs/report/" + draft + "/" + step);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }
}
