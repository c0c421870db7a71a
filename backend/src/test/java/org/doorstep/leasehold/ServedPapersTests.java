package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.pdf.PdfCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The paper of a notice is the notice that was served: the same sentences, of the same day, whatever comes after. */
@IntegrationTest
class ServedPapersTests {

    private static final CurrentUser JOB = new CurrentUser.System("documents");
    private static final Instant AFTER_THE_ESTIMATES = Instant.parse("2027-03-30T09:00:00Z");

    @Autowired
    WebTestClient client;
    @Autowired
    Consultations consultations;
    @Autowired
    LeaseholdDesk desk;
    @Autowired
    DatabaseClient database;
    @Autowired
    DueJobs jobs;
    @Autowired
    TestClock.Standing clock;

    private Building building;
    private String reference;

    @BeforeEach
    void theFirstNoticeWasServedOnTwelfthJanuaryAndSomebodyAnswered() {
        building = desk.building();
        reference = desk.notified(building, "works");
        jobs.runAt(clock.instant());
        consultations.say(LeaseholdDesk.resident(building.me().person()), reference, Map.of("kind", "observation", "words", "Slates, not felt")).block();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void isFiledWhenItIsServedThoughNobodyOpensIt() {
        assertThat(filed("intention")).isEqualTo(1);
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        estimates();
        assertThat(filed("estimates")).isZero();
        jobs.runAt(clock.instant());
        assertThat(filed("estimates")).isEqualTo(1);
        assertThat(filed("intention")).isEqualTo(1);
    }

    @Test
    void staysAsItWasServedWhateverIsRenamedAndWhateverStepFollows() {
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        database.sql("update consultation set details = 'Somewhere else' where reference = $1").bind(0, reference).fetch().rowsUpdated().block();
        var first = paper("intention");
        assertThat(text(first)).contains("At our office, weekdays 9am to 5pm").doesNotContain("Somewhere else");
        estimates();
        var second = paper("estimates");
        reasons();
        assertThat(paper("intention")).isEqualTo(first);
        assertThat(paper("estimates")).isEqualTo(second);
        assertThat(paper("reasons")).isNotEqualTo(second);
        for (var stage : List.of("intention", "estimates", "reasons")) {
            assertThat(filed(stage)).as(stage).isEqualTo(1);
        }
    }

    @Test
    void bearsTheDayItWasServedOnWhenItIsOpenedMonthsLater() {
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        estimates();
        reasons();
        clock.set(Instant.parse("2027-09-01T09:00:00Z"));
        assertThat(text(paper("intention"))).contains("Tuesday 12 January 2027").doesNotContain("2027-09", "September");
        assertThat(text(paper("estimates"))).contains("Saturday 13 February 2027").doesNotContain("September");
        assertThat(text(paper("reasons"))).contains("Tuesday 30 March 2027").doesNotContain("September");
    }

    @Test
    void tellsWhatWasSaidAndRepliedWithTheEstimatesAndWhoGotTheContractWithTheReasons() {
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        estimates();
        reasons();
        assertThat(text(paper("estimates"))).contains("One asked for slates. They cost twice as much.", "Roofs and Sons", "£9,000.00",
                "Own Works Ltd, who is connected with us");
        assertThat(text(paper("reasons"))).contains("We entered the contract with Own Works Ltd on Tuesday 30 March 2027", "They guarantee it for longer")
                .doesNotContain("One asked for slates");
    }

    /** Who wrote about the estimates is in the reasons, and who wrote before is not said to be all. */
    @Test
    void theReasonsTellWhatWasSaidOfTheEstimatesAndReplied() {
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        estimates();
        consultations.say(LeaseholdDesk.resident(building.me().person()), reference, Map.of("kind", "observation", "words", "Own Works is dear")).block();
        clock.set(AFTER_THE_ESTIMATES);
        desk.moved(reference, 3, Map.of("step", "contract", "on", "2027-03-30", "contractor", "Own Works Ltd"));
        assertThat(desk.move(reference, 4, Map.of("step", "reasons", "words", "They guarantee it for longer"))).isInstanceOfSatisfying(Consultations.Moved.Wrong.class,
                wrong -> assertThat(wrong.problems()).extracting(Problem::field).containsExactly("summary"));
        desk.moved(reference, 4, Map.of("step", "reasons", "words", "They guarantee it for longer", "summary", "One found it dear. The guarantee is worth it."));
        assertThat(text(paper("reasons"))).contains("What leaseholders told us, and what we answered: One found it dear. The guarantee is worth it.")
                .doesNotContain("One asked for slates");
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/consultations/" + reference)).contains("One found it dear.");
    }

    /** Schedule 3: the one notice there is states what the works are expected to cost. */
    @Test
    void theNoticeOfWorksUnderAnAgreementStatesWhatTheyCostAllTogether() {
        var without = new HashMap<>(LeaseholdDesk.plan(building, "works-under-agreement"));
        without.put("total", "");
        assertThat(consultations.begin(LeaseholdDesk.OFFICER, without).block()).isInstanceOfSatisfying(Consultations.Begun.Wrong.class,
                wrong -> assertThat(wrong.problems()).extracting(Problem::field).containsExactly("total"));
        reference = desk.notified(building, "works-under-agreement");
        assertThat(text(paper("intention"))).contains("What we expect the works to cost, all together £12,600.00");
        assertThat(consultations.notice(JOB, reference, Stage.INTENTION, Locale.UK).block().rows()).containsEntry("What we expect the works to cost, all together", "£12,600.00");
        assertThat(consultations.notice(JOB, desk.notified(building, "works"), Stage.INTENTION, Locale.UK).block().rows()).hasSize(1);
    }

    @Test
    void saysSentenceBySentenceWhatItsLetterSays() {
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        estimates();
        reasons();
        for (var stage : List.of(Stage.INTENTION, Stage.ESTIMATES, Stage.REASONS)) {
            var served = consultations.notice(JOB, reference, stage, Locale.UK).block();
            var paper = text(paper(stage.code()));
            var letter = text(letter(stage == Stage.INTENTION ? "consultation-notice" : "consultation-" + stage.code()));
            assertThat(served.paragraphs()).isNotEmpty().allSatisfy(sentence -> assertThat(paper).contains(sentence))
                    .allSatisfy(sentence -> assertThat(letter).contains(sentence));
        }
    }

    @Test
    void isReadOutByAScreenReaderAtEveryStep() {
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        estimates();
        reasons();
        PdfCheck.assertAccessible(paper("intention"), "en-GB", "Notice of what we plan: A new roof");
        PdfCheck.assertAccessible(paper("estimates"), "en-GB", title("estimates") + ": A new roof");
        PdfCheck.assertAccessible(paper("reasons"), "en-GB", title("reasons") + ": A new roof");
    }

    private static String title(String stage) {
        return new org.doorstep.platform.web.Words().t(Locale.UK, "leasehold.stage." + stage);
    }

    private void estimates() {
        var summed = new HashMap<>(LeaseholdDesk.offers());
        summed.put("summary", "One asked for slates. They cost twice as much.");
        desk.moved(reference, 2, summed);
    }

    private void reasons() {
        clock.set(AFTER_THE_ESTIMATES);
        desk.moved(reference, 3, Map.of("step", "contract", "on", "2027-03-30", "contractor", "Own Works Ltd"));
        desk.moved(reference, 4, Map.of("step", "reasons", "words", "They guarantee it for longer"));
    }

    private long filed(String stage) {
        return desk.ledgers().count("document where subject = '%s' and part = '%s' and language = 'en-GB'".formatted(reference, stage));
    }

    private byte[] paper(String stage) {
        return get("/api/consultations/" + reference + "/notices/" + stage + "/paper.pdf");
    }

    private byte[] letter(String kind) {
        var id = database.sql("select id::text from contact where kind = $1 and person = $2").bind(0, kind).bind(1, building.me().person())
                .map(row -> row.get(0, String.class)).one().block();
        return get("/api/letters/" + id);
    }

    private byte[] get(String address) {
        return As.resident(client, building.me().person()).get().uri(URI.create(address)).exchange().expectStatus().isOk()
                .expectBody(byte[].class).returnResult().getResponseBody();
    }

    /** On one line, without the numbers of its pages: where it breaks is the layout's. */
    private static String text(byte[] pdf) {
        return PdfCheck.textOf(pdf).replaceAll("\\s+", " ").replaceAll("\\d+ / \\d+ ?", "");
    }
}
