package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Awaab's Law from the report to the end of the work, through the desk (rules.md 1.4). Reported on Tuesday 12 January 2027. */
@IntegrationTest
class HazardTests {

    private static final String MOULD = "There is black mould all over the wall as well";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    Promises promises;

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

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void writesDownAStepWithAHazard() {
        var tap = cases.booked();
        var path = "/desk/repairs/" + tap.reference() + "/hazard";
        var found = Map.of("step", "hazard.investigated", "type", "damp-and-mould", "severity", "significant");
        assertThat(agent.get(path).body()).contains("The hazard was investigated").contains("damp and mould")
                .contains("<option value=\"\">Choose one</option>").doesNotContain(" selected");

        assertThat(agent.post(path, Map.of("step", "hazard.invented")).status()).isEqualTo(422);
        var wrong = agent.post(path, Map.of("step", "hazard.investigated"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose what kind of danger was found").contains("Choose how bad it is");
        assertThat(agent.post(path, found).location()).isEqualTo("/repairs/" + tap.reference());

        assertThat(agent.get("/repairs/" + tap.reference()).body()).contains("The hazard was investigated");
        var operative = new Browser(As.operativePages(client, tap.operative()));
        assertThat(operative.get(path).body()).contains("It was made safe").doesNotContain("The written summary was sent", "Somebody whose consent is needed");
        assertThat(operative.post(path, Map.of("step", "hazard.summary-sent")).status()).as("of the office alone").isEqualTo(422);
        assertThat(agent.get(path).body()).contains("The written summary was sent");
        agent.get(path).tellsInOrder("What we promised and have not done yet", "Which step was taken?");
        var resident = new Browser(As.residentPages(client, tap.household().person()));
        assertThat(resident.get(path).status()).isEqualTo(404);
        assertThat(resident.post(path, found).status()).isEqualTo(404);
    }

    /** Written down three hours after the report, taken in between: the clocks of the law run from then. */
    @Test
    void aStepThatWasTakenEarlierCountsFromThen() {
        var reference = cases.toRing(MOULD);
        clock.set(TestClock.START.plus(Duration.ofHours(3)));
        var path = "/desk/repairs/" + reference + "/hazard";
        var found = Map.of("step", "hazard.investigated", "type", "damp-and-mould", "severity", "significant");

        assertThat(agent.post(path, with(found, "at", "1:30pm")).body()).contains("must not be later than now").contains("value=\"1:30pm\"");
        assertThat(agent.post(path, with(found, "at", "9am")).body()).contains("must not be before the repair was reported");
        assertThat(agent.post(path, with(found, "at", "half past")).body()).contains("Enter the time of this step with am or pm");
        assertThat(agent.post(path, with(with(found, "at", "11pm"), "day-day", "40")).body()).contains("Enter the day of this step");
        assertThat(agent.post(path, with(with(found, "day-day", "12"), "day-month", "1")).body()).contains("Enter the time of this step");
        assertThat(agent.post(path, with(found, "at", "11:15am")).location()).isEqualTo("/repairs/" + reference);

        assertThat(database.sql("select stopped_at from promise where subject_id = $1 and standard like '%significant-investigate%' and state = 'kept' limit 1")
                .bind(0, cases.idOf(reference)).map(row -> row.get("stopped_at", java.time.OffsetDateTime.class).toInstant()).one().block())
                .isEqualTo(Instant.parse("2027-01-12T11:15:00Z"));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new java.util.HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    /** AW-13 to AW-17, for a hazard that only the resident's words mention. */
    @Test
    void anInvestigationKeepsItsPromiseAndStartsTheFourClocks() {
        var reference = cases.toRing(MOULD);
        var repair = cases.idOf(reference);
        assertThat(cases.promise(repair, "significant-investigate")).isEqualTo("open 2027-01-26");

        step(reference, Map.of("step", "hazard.investigated", "type", "damp-and-mould", "severity", "significant"));

        assertThat(cases.promise(repair, "significant-investigate")).startsWith("kept");
        assertThat(cases.promise(repair, "significant-summary")).isEqualTo("open 2027-01-15");
        assertThat(cases.promise(repair, "significant-make-safe")).isEqualTo("open 2027-01-19");
        assertThat(cases.promise(repair, "prevention-begin")).isEqualTo("open 2027-01-19");
        assertThat(cases.promise(repair, "prevention-on-site")).isEqualTo("open 2027-04-06");

        step(reference, Map.of("step", "hazard.summary-sent"));
        assertThat(cases.promise(repair, "significant-summary")).startsWith("kept");
        step(reference, Map.of("step", "hazard.made-safe"));
        assertThat(cases.promise(repair, "significant-make-safe")).startsWith("kept");
        step(reference, Map.of("step", "hazard.prevention-begun"));
        assertThat(cases.promise(repair, "prevention-begin")).startsWith("kept");
        assertThat(cases.promise(repair, "prevention-on-site")).startsWith("open");
        step(reference, Map.of("step", "hazard.prevention-on-site"));
        assertThat(cases.promise(repair, "prevention-on-site")).startsWith("kept");
    }

    /** An emergency as found needs no 5 days to be safe, and may come back (AW-16, AW-17); one nobody had reported binds from the day it is found. */
    @Test
    void startsTheClocksOfWhatWasFoundNotOfWhatWasThought() {
        var tap = cases.booked();
        step(tap.reference(), Map.of("step", "hazard.investigated", "type", "electrical", "severity", "emergency"));

        assertThat(cases.promise(tap.repair(), "emergency-summary")).isEqualTo("open 2027-01-15");
        assertThat(cases.promise(tap.repair(), "significant-make-safe-phase-2")).isEqualTo("none");
        assertThat(cases.promise(tap.repair(), "emergency-found-later")).isEqualTo("open 2027-01-13");
        assertThat(cases.promise(tap.repair(), "emergency-prevention-begin")).isEqualTo("open 2027-01-19");
        assertThat(cases.promise(tap.repair(), "emergency-prevention-on-site")).isEqualTo("open 2027-04-06");
        clock.set(OperativeTests.ON_THE_DAY);
        assertThat(new Browser(As.operativePages(client, tap.operative())).get(tap.visitPath()).body()).contains("Danger reported: electricity");
    }

    /** CLK-9 and AW-22: the duty to look was kept, nothing is left to make safe, and the summary is owed. */
    @Test
    void anInvestigationThatFindsNothingWasMade() {
        var reference = cases.toRing(MOULD);
        var repair = cases.idOf(reference);

        step(reference, Map.of("step", "hazard.none-found"));

        assertThat(cases.promise(repair, "significant-investigate")).startsWith("kept");
        assertThat(cases.promise(repair, "significant-summary")).isEqualTo("open 2027-01-15");
        assertThat(cases.promise(repair, "significant-make-safe")).startsWith("withdrawn");
    }

    /** AW-12. */
    @Test
    void anEmergencyFoundOnTheWayHasTwentyFourHours() {
        var tap = cases.booked();
        step(tap.reference(), Map.of("step", "hazard.emergency-found", "type", "fire"));
        assertThat(cases.promise(tap.repair(), "emergency-found-later")).isEqualTo("open 2027-01-13");
        step(tap.reference(), Map.of("step", "hazard.made-safe"));
        assertThat(cases.promise(tap.repair(), "emergency-found-later")).startsWith("kept");
    }

    /** What was written before stops what was started since; what is tapped twice is on the timeline once. */
    @Test
    void madeSafeAgainKeepsTheClocksStartedSince() {
        var reference = cases.toRing(MOULD);
        var repair = cases.idOf(reference);
        var safe = Map.of("step", "hazard.made-safe");
        step(reference, Map.of("step", "hazard.investigated", "type", "damp-and-mould", "severity", "significant"));
        step(reference, safe);
        step(reference, safe);
        assertThat(lines(repair, "hazard.made-safe")).isEqualTo("1");

        step(reference, Map.of("step", "hazard.emergency-found", "type", "electrical"));
        step(reference, safe);
        step(reference, safe);
        assertThat(cases.promise(repair, "emergency-found-later")).startsWith("kept");
        assertThat(lines(repair, "hazard.made-safe")).isEqualTo("2");

        aware(repair, clock.instant());
        step(reference, Map.of("step", "hazard.investigated", "type", "electrical", "severity", "emergency"));
        step(reference, safe);
        assertThat(cases.promise(repair, "emergency-investigate")).startsWith("kept");
        assertThat(cases.promise(repair, "emergency-make-safe")).startsWith("kept");
    }

    @Test
    void twoTapsOfAFindingAreOneAndAnotherSeverityIsAnother() {
        var reference = cases.toRing(MOULD);
        var repair = cases.idOf(reference);
        var found = Map.of("step", "hazard.investigated", "type", "damp-and-mould", "severity", "significant");
        step(reference, found);
        step(reference, found);
        assertThat(lines(repair, "hazard.investigated")).isEqualTo("1");
        assertThat(cases.promise(repair, "emergency-found-later")).isEqualTo("none");

        step(reference, Map.of("step", "hazard.investigated", "type", "damp-and-mould", "severity", "emergency"));
        assertThat(lines(repair, "hazard.investigated")).isEqualTo("2");
        assertThat(cases.promise(repair, "emergency-found-later")).isEqualTo("open 2027-01-13");
        step(reference, Map.of("step", "hazard.none-found"));
        step(reference, Map.of("step", "hazard.none-found"));
        assertThat(lines(repair, "hazard.none-found")).isEqualTo("1");
    }

    /** AW-12: one that was an emergency before has its 24 hours from then. */
    @Test
    void anInvestigationOfAKnownEmergencyStartsNoSecondDay() {
        var tap = cases.booked();
        knownEmergency(tap);
        step(tap.reference(), Map.of("step", "hazard.investigated", "type", "electrical", "severity", "emergency"));
        assertThat(cases.promise(tap.repair(), "emergency-found-later")).isEqualTo("none");
    }

    @Test
    void mendingTheTapLeavesTheMouldAsItWas() {
        var tap = cases.booked(MOULD);
        mended(tap);

        assertThat(cases.one("select state from repair where id = $1", tap.repair())).isEqualTo("done");
        assertThat(cases.promise(tap.repair(), "significant-investigate")).startsWith("open");
    }

    /** AW-10 and AW-11: mending an emergency took looking into it. */
    @Test
    void anEmergencyMendedInTimeKeepsBothItsPromises() {
        var tap = cases.booked();
        knownEmergency(tap);
        aware(tap.repair(), OperativeTests.ON_THE_DAY.minus(Duration.ofHours(2)));

        mended(tap);

        assertThat(cases.promise(tap.repair(), "emergency-investigate")).startsWith("kept");
        assertThat(cases.promise(tap.repair(), "emergency-make-safe")).startsWith("kept");
    }

    /** CLK-9: want of access is evidence, and stops nothing. */
    @Test
    void keepsTryingAHazardThatOnlyTheWordsMention() {
        var tap = cases.booked(MOULD);
        atTheDoor(tap).upload(tap.visitPath() + "/no-access", OperativeTests.form(form -> {
            form.part("at", "09:35");
            form.part("note", "Knocked twice");
            form.part("photo", OperativeTests.picture()).filename("door.png").contentType(MediaType.IMAGE_PNG);
        }));
        cases.newsArrives();
        clock.set(Instant.parse("2027-01-18T09:30:00Z"));
        cases.newsArrives();

        assertThat(cases.one("select state from repair where id = $1", tap.repair())).isEqualTo("reported");
        assertThat(cases.promise(tap.repair(), "significant-investigate")).startsWith("open");
    }

    private void knownEmergency(Cases.Case tap) {
        database.sql("update repair set hazards = '[{\"type\":\"electrical\",\"severity\":\"emergency\",\"by\":\"QUESTIONS\"}]' where id = $1")
                .bind(0, tap.repair()).fetch().rowsUpdated().block();
    }

    private void aware(UUID repair, Instant at) {
        promises.open(new CurrentUser.System("test"), new Subject("repair", repair), "hazard.aware",
                Facts.of("hazard", "emergency").with("hazard-type", "electrical").with("tenure", "secure"), at).block();
    }

    private String lines(UUID repair, String what) {
        return cases.one("select count(*) from repair_entry where what = '" + what + "' and repair = $1", repair);
    }

    private Browser atTheDoor(Cases.Case tap) {
        clock.set(OperativeTests.ON_THE_DAY);
        var phone = new Browser(As.operativePages(client, tap.operative()));
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        phone.post(tap.visitPath() + "/arrived", Map.of());
        cases.newsArrives();
        return phone;
    }

    private void mended(Cases.Case tap) {
        var done = atTheDoor(tap).post(tap.visitPath() + "/done", Map.of("done", "Mended", "next", "nothing", "part", "nothing", "first", "yes"));
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        cases.newsArrives();
    }

    private void step(String reference, Map<String, String> fields) {
        var reply = agent.post("/desk/repairs/" + reference + "/hazard", fields);
        assertThat(reply.location()).as(reply.body()).isEqualTo("/repairs/" + reference);
    }
}
