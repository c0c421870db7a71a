package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.appointments.events.NoAccessRecorded;
import org.doorstep.appointments.events.VisitDone;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.spi.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    Events events;

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
        assertThat(agent.get(path).body()).contains("The hazard was investigated").contains("damp and mould");

        assertThat(agent.post(path, Map.of("step", "hazard.invented")).status()).isEqualTo(422);
        var wrong = agent.post(path, Map.of("step", "hazard.investigated"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose what kind of danger was found").contains("Choose how bad it is");
        assertThat(agent.post(path, found).location()).isEqualTo("/repairs/" + tap.reference());

        assertThat(agent.get("/repairs/" + tap.reference()).body()).contains("The hazard was investigated");
        var resident = new Browser(As.residentPages(client, tap.household().person()));
        assertThat(resident.get(path).status()).isEqualTo(404);
        assertThat(resident.post(path, found).status()).isEqualTo(404);
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

    /** An emergency as found needs no 5 days; a hazard nobody had reported binds from the day it is found. */
    @Test
    void startsTheClocksOfWhatWasFoundNotOfWhatWasThought() {
        var tap = cases.booked();
        step(tap.reference(), Map.of("step", "hazard.investigated", "type", "electrical", "severity", "emergency"));

        assertThat(cases.promise(tap.repair(), "emergency-summary")).isEqualTo("open 2027-01-15");
        assertThat(cases.promise(tap.repair(), "significant-make-safe-phase-2")).isEqualTo("none");
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

    @Test
    void mendingTheTapLeavesTheMouldAsItWas() {
        var tap = cases.booked(MOULD);
        finished(tap.repair(), tap.visit());

        assertThat(cases.one("select state from repair where id = $1", tap.repair())).isEqualTo("done");
        assertThat(cases.promise(tap.repair(), "significant-investigate")).startsWith("open");
    }

    /** AW-10 and AW-11: mending an emergency took looking into it. */
    @Test
    void anEmergencyMendedInTimeKeepsBothItsPromises() {
        var household = cases.household();
        var logged = new Browser(As.residentPages(client, household.person()))
                .post("/repairs/emergency/electrics", Map.of("agreement", household.agreement().toString()));
        var repair = cases.idOf(logged.location().split("/")[2]);
        clock.pass(java.time.Duration.ofHours(2));

        finished(repair, UUID.randomUUID());

        assertThat(cases.promise(repair, "emergency-investigate")).startsWith("kept");
        assertThat(cases.promise(repair, "emergency-make-safe")).startsWith("kept");
    }

    /** CLK-9: want of access is evidence, and stops nothing. */
    @Test
    void keepsTryingAHazardThatOnlyTheWordsMention() {
        var tap = cases.booked(MOULD);
        events.publish(new NoAccessRecorded(tap.visit(), new Subject("repair", tap.repair()), clock.instant(), clock.instant().plusSeconds(60))).block();
        jobs.runAt(clock.instant());
        clock.pass(java.time.Duration.ofMinutes(2));
        jobs.runAt(clock.instant());

        assertThat(cases.one("select state from repair where id = $1", tap.repair())).isEqualTo("reported");
        assertThat(cases.promise(tap.repair(), "significant-investigate")).startsWith("open");
    }

    private void finished(UUID repair, UUID visit) {
        events.publish(new VisitDone(visit, new Subject("repair", repair), clock.instant(), clock.instant(), "completed", "Mended", true,
                null, null, null)).block();
        jobs.runAt(clock.instant());
    }

    private void step(String reference, Map<String, String> fields) {
        var reply = agent.post("/desk/repairs/" + reference + "/hazard", fields);
        assertThat(reply.location()).as(reply.body()).isEqualTo("/repairs/" + reference);
    }
}
