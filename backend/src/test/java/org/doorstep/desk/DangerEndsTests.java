package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What may be a danger ends by being seen to, or by the desk's word; never by silence or online (rules.md AW-7, CLK-9). */
@IntegrationTest
class DangerEndsTests {

    private static final String MOULD = "There is black mould all over the wall as well";
    /** A word that a person has to read: no hazard is known by it. */
    private static final String COOKER = "It is beside the gas cooker";
    private static final Map<String, String> WHY = Map.of("reason", "They have moved to another home");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    Ids ids;

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
    void aReportNobodyHasReadIsNotWithdrawnOnlineUntilSomebodyDid() {
        var tap = cases.booked(COOKER);
        var resident = new Browser(As.residentPages(client, tap.household().person()));
        assertThat(cases.one("select hazards::text from repair where id = $1", tap.repair())).isEqualTo("[]");
        assertThat(resident.get(path(tap)).body()).doesNotContain("/no-longer-needed");
        assertThat(resident.post(path(tap) + "/no-longer-needed", WHY).status()).isEqualTo(409);

        agent.post("/desk/reviews/" + tap.reference(), Map.of());

        assertThat(resident.get(path(tap)).body()).contains("/no-longer-needed");
        assertThat(resident.post(path(tap) + "/no-longer-needed", WHY).status()).isEqualTo(303);
    }

    @Test
    void aReportNobodyHasReadIsNotClosedForWantOfAccess() {
        var tap = cases.booked(COOKER);
        clock.set(OperativeTests.ON_THE_DAY);
        NoAccess.record(client, tap);
        cases.newsArrives();
        clock.set(Instant.parse("2027-01-18T09:30:00Z"));
        cases.newsArrives();

        assertThat(state(tap)).isEqualTo("reported");
    }

    @Test
    void theDeskEndsAHazardWithAReasonAndTheResidentRings() {
        var tap = cases.booked(MOULD);
        var resident = new Browser(As.residentPages(client, tap.household().person()));
        assertThat(resident.get(path(tap)).body()).doesNotContain("/no-longer-needed");
        assertThat(resident.post(path(tap) + "/no-longer-needed", WHY).status()).isEqualTo(409);
        var operative = new Browser(As.operativePages(client, tap.operative()));
        assertThat(operative.post(path(tap) + "/no-longer-needed", WHY).status()).isEqualTo(404);
        assertThat(agent.get(path(tap)).body()).contains("/no-longer-needed");
        assertThat(agent.post(path(tap) + "/no-longer-needed", Map.of("reason", "")).status()).isEqualTo(422);

        assertThat(agent.post(path(tap) + "/no-longer-needed", WHY).status()).isEqualTo(303);

        assertThat(state(tap)).isEqualTo("cancelled");
        assertThat(agent.get(path(tap)).body()).contains("They have moved to another home").doesNotContain("/no-longer-needed");
        assertThat(cases.one("select count(*) from audit_entry where what = 'repair.withdrawn' and subject_id = $1", tap.repair())).isEqualTo("1");
    }

    @Test
    void anEmergencyTheDeskEndsWaitsForNobody() {
        var household = cases.household();
        var resident = new Browser(As.residentPages(client, household.person()));
        var reference = resident.post("/repairs/emergency/flood", Map.of("agreement", household.agreement().toString())).location().split("/")[2];
        assertThat(resident.get("/repairs/" + reference).body()).doesNotContain("/no-longer-needed");
        assertThat(agent.get("/repairs/" + reference).body()).contains("/no-longer-needed");
        assertThat(agent.get("/desk/emergencies").body()).contains("I accept " + reference);

        assertThat(agent.post("/repairs/" + reference + "/no-longer-needed", WHY).status()).isEqualTo(303);

        assertThat(agent.get("/desk/emergencies").body()).doesNotContain("I accept " + reference);
    }

    @Test
    void anEmergencyThatWasSeenToAlarmsNobody() {
        var tap = cases.booked();
        database.sql("insert into emergency_alert (id, repair, raised_at) values ($1, $2, $3)")
                .bind(0, ids.next()).bind(1, tap.repair()).bind(2, clock.instant().atOffset(ZoneOffset.UTC)).fetch().rowsUpdated().block();
        clock.set(OperativeTests.ON_THE_DAY);
        var phone = new Browser(As.operativePages(client, tap.operative()));
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        phone.post(tap.visitPath() + "/arrived", Map.of());
        assertThat(agent.get("/desk/emergencies").body()).contains("I accept " + tap.reference());

        phone.post(tap.visitPath() + "/done", Map.of("done", "Mended", "next", "nothing", "part", "nothing", "first", "yes"));
        cases.newsArrives();

        assertThat(agent.get("/desk/emergencies").body()).doesNotContain("I accept " + tap.reference());
        assertThat(cases.one("select accepted_by from emergency_alert where repair = $1", tap.repair()))
                .isEqualTo(cases.one("select o.name from operative o join visit v on v.operative = o.id where v.id = $1", tap.visit()));
    }

    @Test
    void ofWhatIsOverOnlyAPossibleDangerIsStillToRead() {
        var mould = cases.toRing(MOULD);
        var theirs = cases.toRing("It drips all night");
        review(theirs);
        assertThat(agent.get("/desk").body()).contains("I have read " + mould).contains("I have read " + theirs);

        database.sql("update repair set state = 'cancelled' where reference in ($1, $2)").bind(0, mould).bind(1, theirs).fetch().rowsUpdated().block();

        assertThat(agent.get("/desk").body()).contains("I have read " + mould).doesNotContain("I have read " + theirs);
    }

    private void review(String reference) {
        database.sql("update repair set review_reasons = '{responsibility}' where reference = $1").bind(0, reference).fetch().rowsUpdated().block();
    }

    private String state(Cases.Case tap) {
        return cases.one("select state from repair where id = $1", tap.repair());
    }

    private static String path(Cases.Case tap) {
        return "/repairs/" + tap.reference();
    }
}
