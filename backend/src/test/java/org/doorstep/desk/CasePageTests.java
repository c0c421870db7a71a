package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A case's page in every state: what happens next and by when, what the reader can do, and no link that leads nowhere. */
@IntegrationTest
class CasePageTests {

    /** A smiling face is one character to whoever types it and two to the machine. */
    private static final String FACE = "🙂";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Cases cases;
    Cases.Case tap;
    Browser resident;
    Browser agent;
    Browser phone;

    @BeforeEach
    void aVisitOnThursday() {
        clock.set(TestClock.START);
        cases = new Cases(client, database, jobs, clock);
        tap = cases.booked();
        resident = new Browser(As.residentPages(client, tap.household().person()));
        agent = new Browser(As.staffPages(client, Role.AGENT));
        phone = new Browser(As.operativePages(client, tap.operative()));
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void saysUntilWhenTheVisitCanBeChangedAndAfterwardsWhomToRing() {
        assertThat(page()).contains("You can change or cancel this visit here until 5pm on Wednesday 13 January 2027").contains("/cancel-visit");

        clock.set(Instant.parse("2027-01-13T17:00:01Z"));

        assertThat(page()).contains("It is too late to change or cancel this visit here. Ring us on").doesNotContain("/cancel-visit");
    }

    @Test
    void letsTheDeskCancelForAResidentWhoRingsWhenItIsTooLateToDoItOnline() {
        clock.set(Instant.parse("2027-01-13T17:00:01Z"));
        assertThat(caseOf(agent)).contains("You can, until somebody sets off").contains("/cancel-visit").doesNotContain("Ring us on");

        assertThat(agent.post(path() + "/cancel-visit", Map.of("reason", "They rang: a child is ill")).status()).isEqualTo(303);

        cases.newsArrives();
        assertThat(page()).contains("We will ring you by");
    }

    @Test
    void letsOperativesAndAdministratorsReadItAndSpeakForNobody() {
        cases.newsArrives();
        for (var reader : new Browser[] {phone, new Browser(As.staffPages(client, Role.ADMINISTRATOR))}) {
            assertThat(caseOf(reader)).contains("It drips all night").doesNotContain(path() + "/time").doesNotContain("/cancel-visit")
                    .doesNotContain("/no-longer-needed");
            assertThat(reader.get(path() + "/time").status()).isEqualTo(404);
            assertThat(reader.get(path() + "/cancel-visit").status()).isEqualTo(404);
            assertThat(reader.post(path() + "/time", Map.of("slot", "call-back")).status()).isEqualTo(404);
            assertThat(reader.post(path() + "/no-longer-needed", Map.of("reason", "Not ours")).status()).isEqualTo(404);
        }
        assertThat(cases.one("select state from repair where id = $1", tap.repair())).isEqualTo("booked");
    }

    @Test
    void linksLettersAndCalendarsOnlyForThePersonTheyWereMadeFor() {
        assertThat(page()).contains("/letters/").contains("/calendar");
        assertThat(caseOf(agent)).doesNotContain("/letters/").doesNotContain("/calendar");
        assertThat(caseOf(new Browser(As.residentPages(client, cases.jointWith(tap))))).doesNotContain("/letters/").doesNotContain("/calendar");
    }

    @Test
    void offersNoCalendarOfAVisitThatIsOver() {
        resident.post(path() + "/cancel-visit", Map.of("reason", "We are away"));
        cases.newsArrives();
        assertThat(page()).doesNotContain("/calendar");
    }

    @Test
    void saysThatSomebodyIsWithThemOnceTheyAre() {
        clock.set(OperativeTests.ON_THE_DAY);
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        cases.newsArrives();
        assertThat(page()).contains("Somebody is on the way to you now. They come by 12 noon on Thursday 14 January 2027");
        phone.post(tap.visitPath() + "/arrived", Map.of());
        assertThat(page()).contains("Somebody is with you now");
    }

    @Test
    void saysWhatSilenceLeadsToAndShowsTheEvidence() {
        nobodyIn();
        assertThat(page()).contains("If we hear nothing by then, we close this repair").contains("by 5pm on Friday 15 January 2027")
                .contains("We knocked at 9:35am").contains("Too dark for a photo").doesNotContain("/calendar");
    }

    @Test
    void takesNoClaimWithoutAPhotoOrAReasonWhyThereIsNone() {
        clock.set(OperativeTests.ON_THE_DAY);
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        phone.post(tap.visitPath() + "/arrived", Map.of());

        var bare = NoAccess.upload(phone, tap, " ");

        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("Add a photo of the door, or write below why there is none");
        assertThat(cases.one("select state from visit where id = $1", tap.visit())).isEqualTo("ARRIVED");
    }

    @Test
    void keepsWhatTheResidentSaysForStaffToRead() {
        nobodyIn();
        resident.post(path() + "/i-was-in", Map.of("words", "I heard nobody knock"));
        cases.newsArrives();
        assertThat(caseOf(agent)).contains("I heard nobody knock").containsOnlyOnce("The resident told us they were in");
        assertThat(page()).contains("I heard nobody knock").containsOnlyOnce("You told us you were in");
    }

    @Test
    void keepsTheReasonForCancellingForStaffToRead() {
        resident.post(path() + "/cancel-visit", Map.of("reason", "My daughter is ill"));
        cases.newsArrives();
        assertThat(caseOf(agent)).contains("My daughter is ill");
    }

    @Test
    void keepsWhatStaffHeardOnThePhoneWithWhoeverHoldsTheHomeNow() {
        var now = cases.jointWith(tap);
        cases.reporterLeaves(tap);

        agent.post(path() + "/cancel-visit", Map.of("reason", "Her sister comes that day"));
        cases.newsArrives();

        assertThat(caseOf(agent)).contains("Her sister comes that day");
        assertThat(cases.one("select string_agg(person, ',') from contact where subject_id = $1 and kind = 'appointment-cancelled' and direction = 'in'", tap.repair()))
                .isEqualTo(now);
    }

    @Test
    void keepsItWithTheReporterWhereNobodyHoldsTheHome() {
        cases.reporterLeaves(tap);
        agent.post(path() + "/cancel-visit", Map.of("reason", "She has moved out"));
        assertThat(cases.one("select string_agg(person, ',') from contact where subject_id = $1 and kind = 'appointment-cancelled' and direction = 'in'", tap.repair()))
                .isEqualTo(tap.household().person());
    }

    @Test
    void tellsALateAnswerThatItIsLateAndKeepsTheWords() {
        nobodyIn();
        clock.set(Instant.parse("2027-01-15T17:00:01Z"));

        var late = resident.post(path() + "/i-was-in", Map.of("words", "I heard nobody knock"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("The time to tell us is over. Ring us on").contains("I heard nobody knock");
        As.resident(client, tap.household().person()).post().uri("/api" + path() + "/i-was-in").bodyValue(Map.of("words", "I was in"))
                .exchange().expectStatus().isEqualTo(409);
    }

    @Test
    void takesFiveHundredCharactersAsPeopleCountThemAtBothDoors() {
        var app = As.resident(client, tap.household().person());
        var tooLong = resident.post(path() + "/cancel-visit", Map.of("reason", FACE.repeat(501)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("must be 500 characters or fewer").contains(FACE.repeat(501));
        app.method(org.springframework.http.HttpMethod.DELETE).uri("/api" + path() + "/visit").bodyValue(Map.of("reason", FACE.repeat(501)))
                .exchange().expectStatus().isEqualTo(422);
        nobodyIn();
        assertThat(resident.post(path() + "/i-was-in", Map.of("words", FACE.repeat(501))).status()).isEqualTo(422);
        app.post().uri("/api" + path() + "/i-was-in").bodyValue(Map.of("words", FACE.repeat(501))).exchange().expectStatus().isEqualTo(422);
        assertThat(resident.post(path() + "/i-was-in", Map.of("words", FACE.repeat(500))).status()).isEqualTo(303);
    }

    @Test
    void neverShowsADayToLookAgainThatHasPassedAsOneToComeAndLetsStaffSetAnother() {
        clock.set(OperativeTests.ON_THE_DAY);
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        phone.post(tap.visitPath() + "/arrived", Map.of());
        phone.post(tap.visitPath() + "/done", Map.of("done", "Needs a tap", "next", "waiting", "part", "waiting", "reason", "a tap", "review", "2027-01-18"));
        cases.newsArrives();
        clock.set(Instant.parse("2027-01-19T09:30:00Z"));
        assertThat(page()).contains("We said we would look at it again by 5pm on Monday 18 January 2027. We have not, and we are sorry");
        assertThat(resident.get("/").body()).contains("We have not, and we are sorry");

        var again = "/desk/repairs/" + tap.reference() + "/look-again";
        assertThat(caseOf(agent)).contains(again);
        assertThat(agent.get("/desk").body()).contains(again);
        assertThat(agent.post(again, Map.of("reason", "", "review", "2027-01-18")).status()).isEqualTo(422);
        assertThat(resident.get(again).status()).isEqualTo(404);
        assertThat(agent.post(again, Map.of("reason", "a tap from Italy", "review", "2027-01-25")).status()).isEqualTo(303);

        assertThat(page()).contains("The repair has to wait. The reason: a tap from Italy. We will look at it again by 5pm on Monday 25 January 2027");
    }

    @Test
    void ownsUpToAMissedPromiseAndSaysWhatHappensNow() {
        clock.set(Instant.parse("2027-03-01T09:30:00Z"));
        assertThat(page()).contains("We have not done it yet, and we are sorry").contains("You can ring us on").contains("make a complaint");
    }

    @Test
    void readsAReportThatSoundsDangerousBeforeItRings() {
        var reference = cases.toRing("There is black mould all over the wall as well");
        assertThat(agent.get("/repairs/" + reference).body()).contains("A person reads your report first, and rings you by 5pm on Wednesday 13 January 2027");

        agent.post("/desk/reviews/" + reference, Map.of());

        assertThat(agent.get("/repairs/" + reference).body()).contains("We will ring you by 5pm on Wednesday 13 January 2027");
    }

    @Test
    void endsNothingOnlineThatIsTooCloseAndKeepsTheReason() {
        clock.set(Instant.parse("2027-01-13T17:00:01Z"));
        var sent = resident.post(path() + "/no-longer-needed", Map.of("reason", "It stopped"));
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("This repair cannot be ended online. Ring us on").contains("It stopped");
        assertThat(new Browser(As.residentPages(client, cases.household().person())).post(path() + "/no-longer-needed", Map.of("reason", "x")).status())
                .isEqualTo(404);
    }

    /** It is not their home: nobody who answers for a resident is asked what they themselves need, or told what they did. */
    @Test
    void speaksToStaffOfTheResidentAndNotAsIfTheyWereOne() {
        assertThat(page()).contains("I no longer need this repair").contains("You reported it");
        assertThat(caseOf(agent)).contains("End this repair: it is no longer needed").contains("The resident reported it")
                .contains("What happens next, as the resident reads it").doesNotContain("I no longer need").doesNotContain("You reported");
        assertThat(agent.get(path() + "/no-longer-needed").body()).contains("Why is it no longer needed?").doesNotContain("you no longer need");
        assertThat(agent.post(path() + "/no-longer-needed", Map.of("reason", "")).body()).contains("Write why it is no longer needed");
        assertThat(agent.get(path() + "/cancel-visit").body()).contains("We ring the resident").doesNotContain("Why do you want");
        assertThat(agent.get(path() + "/time").body()).contains("No time suits them: we ring the resident").doesNotContain("ring me");

        nobodyIn();
        assertThat(page()).contains(">I was in<");
        assertThat(caseOf(agent)).contains(">The resident was in<").doesNotContain(">I was in<");

        agent.post(path() + "/no-longer-needed", Map.of("reason", "It stopped"));
        assertThat(page()).contains("Report it again");
        assertThat(caseOf(agent)).contains("It stopped").contains("Why this repair is no longer needed").doesNotContain("You told us").doesNotContain("Report it again");
    }

    private void nobodyIn() {
        clock.set(OperativeTests.ON_THE_DAY);
        NoAccess.record(client, tap);
        cases.newsArrives();
    }

    private String path() {
        return "/repairs/" + tap.reference();
    }

    private String page() {
        return caseOf(resident);
    }

    private String caseOf(Browser reader) {
        return reader.get(path()).body();
    }
}
