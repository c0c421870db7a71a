package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who comes to an emergency at night comes out of no diary; that they came is written down all the same. */
@IntegrationTest
class CalledOutTests {

    private static final Instant THREE_HOURS_LATER = Instant.parse("2027-01-12T12:30:00Z");
    private static final Map<String, String> MENDED =
            Map.of("day", "2027-01-12", "at", "11:40", "done", "Mended the pipe under the sink", "next", "mended");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Cases cases;
    Browser resident;
    Browser agent;
    String reference;
    UUID repair;

    @BeforeEach
    void aFlood() {
        clock.set(TestClock.START);
        cases = new Cases(client, database, jobs, clock);
        agent = new Browser(As.staffPages(client, Role.AGENT));
        var household = cases.household();
        resident = new Browser(As.residentPages(client, household.person()));
        reference = resident.post("/repairs/emergency/flood", Map.of("agreement", household.agreement().toString())).location().split("/")[2];
        repair = cases.idOf(reference);
        clock.set(THREE_HOURS_LATER);
    }

    /** And nobody waits to be heard any more, whom the next test would hear. */
    @AfterEach
    void backToTuesday() {
        agent.post("/desk/emergencies/" + reference + "/accept", Map.of());
        clock.set(TestClock.START);
    }

    @Test
    void keepsThePromiseToComeAndAsksHowItWent() {
        assertThat(agent.get("/repairs/" + reference).body()).contains(address());
        assertThat(agent.get(address()).body()).contains("The emergency was logged at 9:30am on Tuesday 12 January 2027");

        assertThat(agent.post(address(), MENDED).location()).isEqualTo("/repairs/" + reference);
        cases.newsArrives();

        assertThat(standing()).isEqualTo("done rate-us");
        assertThat(attend()).isEqualTo("kept");
        assertThat(cases.one("select stopped_at::text from promise where standard = 'nph.repairs.emergency-attend' and subject_id = $1", repair))
                .startsWith("2027-01-12 11:40");
        assertThat(cases.one("select count(*)::text from survey where id = $1", repair)).isEqualTo("1");
        assertThat(resident.get("/repairs/" + reference).body()).contains("Mended the pipe under the sink").contains("/surveys/" + reference);
        assertThat(agent.get("/desk/emergencies").body()).doesNotContain("I accept " + reference);
        assertThat(agent.post(address(), MENDED).status()).as("tapped twice").isEqualTo(303);
        assertThat(cases.one("select count(*)::text from repair_entry where what = 'called-out' and repair = $1", repair)).isEqualTo("1");
    }

    /** Whether a promise of hours was kept must not hang on which half of the day is meant. */
    @Test
    void asksWhichHalfOfTheDayIsMeant() {
        clock.set(THREE_HOURS_LATER.plusSeconds(10_800));
        var either = agent.post(address(), Map.of("day", "2027-01-12", "at", "2:15", "done", "Mended the pipe", "next", "mended"));
        assertThat(either.status()).isEqualTo(422);
        assertThat(either.body()).contains("Enter the time they were there with am or pm", "value=\"2:15\"").doesNotContain("02:15");

        agent.post(address(), Map.of("day", "2027-01-12", "at", "2:15pm", "done", "Mended the pipe", "next", "mended"));
        cases.newsArrives();
        assertThat(cases.one("select stopped_at::text from promise where standard = 'nph.repairs.emergency-attend' and subject_id = $1", repair)).startsWith("2027-01-12 14:15");
    }

    @Test
    void ringsToAgreeTheRestOfWhatWasOnlyMadeSafe() {
        agent.post(address(), Map.of("day", "2027-01-12", "at", "11:40", "done", "Turned the water off", "next", "rest"));
        cases.newsArrives();

        assertThat(standing()).isEqualTo("reported we-ring");
        assertThat(attend()).isEqualTo("kept");
        assertThat(resident.get("/repairs/" + reference).body()).containsOnlyOnce("Somebody came and saw to the emergency")
                .contains("Turned the water off").contains("We will ring you by").contains("/repairs/" + reference + "/time");
        assertThat(cases.one("select count(*)::text from contact where kind = 'call-back-promised' and subject_id = $1", repair)).isEqualTo("1");
        assertThat(agent.get(address()).status()).isEqualTo(404);
    }

    /** AW-10 and AW-11: who makes it safe has looked into it; AW-14 and AW-16: the summary and the work so that it does not come back are owed from then. */
    @Test
    void keepsBothDutiesOfAnEmergencyThatIsSafeAndOwesItsSummary() {
        var household = cases.household();
        var gas = new Browser(As.residentPages(client, household.person()))
                .post("/repairs/emergency/gas", Map.of("agreement", household.agreement().toString())).location().split("/")[2];
        clock.set(THREE_HOURS_LATER.plusSeconds(10_800));
        assertThat(cases.promise(cases.idOf(gas), "emergency-make-safe")).startsWith("open");

        var written = agent.post("/desk/repairs/" + gas + "/called-out", Map.of("day", "2027-01-12", "at", "14:40", "done", "Capped the pipe", "next", "rest"));

        assertThat(written.location()).isEqualTo("/repairs/" + gas);
        for (var duty : new String[] {"emergency-investigate", "emergency-make-safe"}) {
            assertThat(cases.promise(cases.idOf(gas), duty)).startsWith("kept");
            assertThat(cases.one("select stopped_at::text from promise where standard = 'national.hazards." + duty + "' and subject_id = $1", cases.idOf(gas)))
                    .startsWith("2027-01-12 14:40");
        }
        assertThat(cases.promise(cases.idOf(gas), "emergency-summary")).isEqualTo("open 2027-01-15");
        assertThat(cases.promise(cases.idOf(gas), "emergency-prevention-begin")).startsWith("open");
        assertThat(cases.promise(cases.idOf(gas), "emergency-found-later")).isEqualTo("none");
        assertThat(agent.get("/repairs/" + gas).body()).containsOnlyOnce("It was made safe").containsOnlyOnce("The hazard was investigated");
    }

    /** Whoever turned the water off need not have looked at the mould: nothing is said kept of it, and nobody forgets it. */
    @ParameterizedTest
    @ValueSource(strings = {"rest", "mended"})
    void leadsToTheStepsOfADangerThatNobodyMayHaveComeFor(String next) {
        clock.set(TestClock.START);
        var mould = cases.toRing("There is black mould all over the wall as well");
        database.sql("update repair set state = 'emergency' where id = $1").bind(0, cases.idOf(mould)).fetch().rowsUpdated().block();
        clock.set(THREE_HOURS_LATER);

        var written = agent.post("/desk/repairs/" + mould + "/called-out", Map.of("day", "2027-01-12", "at", "11:40", "done", "Turned the water off", "next", next));

        assertThat(cases.promise(cases.idOf(mould), "significant-investigate")).startsWith("open");
        assertThat(written.location()).isEqualTo("/desk/repairs/" + mould + "/hazard?after=called-out");
        assertThat(agent.get(written.location()).body()).contains("a danger that they may not have come for").contains("What we promised and have not done yet");
        assertThat(agent.get("/desk/repairs/" + mould + "/hazard").body()).doesNotContain("may not have come for");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-01-12 | 12:31 | Mended it | mended | must not be later than now
            2027-01-12 | 09:29 | Mended it | mended | must be after the emergency was logged
            2027-01-12 | 11:40 | ''        | mended | Write what they did
            2027-01-12 | 11:40 | Mended it | ''     | Choose what comes next
            2027-01-12 | soon  | Mended it | mended | Enter the time they were there
            today      | 11:40 | Mended it | mended | Enter the day they were there
            """)
    void asksAgainForWhatCannotBe(String day, String at, String done, String next, String sentence) {
        var again = agent.post(address(), Map.of("day", day, "at", at, "done", done, "next", next));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains(sentence).contains("value=\"" + at + "\"").contains(done);
        assertThat(standing()).isEqualTo("emergency we-come");
        assertThat(attend()).isEqualTo("open");
    }

    @Test
    void leavesAVisitThatIsBookedToWhoeverMakesIt() {
        clock.set(TestClock.START);
        var tap = cases.booked();
        database.sql("update repair set state = 'emergency' where id = $1").bind(0, tap.repair()).fetch().rowsUpdated().block();

        var booked = agent.post("/desk/repairs/" + tap.reference() + "/called-out",
                Map.of("day", "2027-01-12", "at", "09:30", "done", "Mended it", "next", "mended"));

        assertThat(booked.status()).isEqualTo(422);
        assertThat(booked.body()).contains("A visit is booked for this repair").contains("Mended it");
    }

    @Test
    void tellsNobodyInAnEmergencyThatTheyNeedNotRing() {
        assertThat(resident.get("/repairs/" + reference + "/reported").body()).contains("If it gets worse, ring").doesNotContain("You do not need to ring us");

        clock.set(TestClock.START);
        var tap = cases.booked();
        assertThat(new Browser(As.residentPages(client, tap.household().person())).get("/repairs/" + tap.reference() + "/reported").body())
                .contains("You do not need to ring us");
    }

    @Test
    void namesTheNumberOfTheHourWhenNobodyCameInTime() {
        clock.set(Instant.parse("2027-01-13T10:00:00Z"));
        assertThat(resident.get("/repairs/" + reference).body()).contains("ring us now on <a href=\"tel:01632960100\">01632 960 100</a>").contains("You can ring us on <a href=\"tel:01632960100\">01632 960 100</a>");
        clock.set(Instant.parse("2027-01-13T22:00:00Z"));
        assertThat(resident.get("/repairs/" + reference).body()).contains("ring us now on <a href=\"tel:01632960199\">01632 960 199</a>").contains("You can ring us on <a href=\"tel:01632960199\">01632 960 199</a>");
    }

    @Test
    void isForTheDeskAlone() {
        for (var other : new Browser[] {resident, new Browser(As.staffPages(client, Role.OPERATIVE)), new Browser(As.staffPages(client, Role.ADMINISTRATOR))}) {
            assertThat(other.get(address()).status()).isEqualTo(404);
            assertThat(other.post(address(), MENDED).status()).isEqualTo(404);
        }
        assertThat(standing()).isEqualTo("emergency we-come");
    }

    private String address() {
        return "/desk/repairs/" + reference + "/called-out";
    }

    private String standing() {
        return cases.one("select state || ' ' || next_step from repair where id = $1", repair);
    }

    private String attend() {
        return cases.one("select state from promise where standard = 'nph.repairs.emergency-attend' and subject_id = $1", repair);
    }
}
