package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.ReportJourneyTests.Face;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What of a repair is told to whom. */
@IntegrationTest
class WhoSeesARepairTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Register register;

    @BeforeEach
    void register() {
        clock.set(TestClock.START);
        register = new Register(database);
    }

    @Test
    void namesNoNeedThatOnlyTheOfficeMayKnow() {
        var household = register.tenant();
        var joint = register.jointWith(household);
        register.vulnerable(household, "office");

        var reference = reported(household, "call-back");

        assertThat(one("select priority from repair where reference = $1", reference)).isEqualTo("urgent");
        for (var person : new String[] {household.person(), joint}) {
            assertThat(Door.api(client, person).get("/repairs/" + reference).body()).contains("\"raisedFor\":[]").doesNotContain("baby");
            assertThat(Door.pages(client, person).get("/repairs/" + reference).body()).doesNotContainIgnoringCase("baby");
        }
    }

    @Test
    void namesANeedThatTheResidentMayKnow() {
        var household = register.tenant();
        register.vulnerable(household, "resident");
        assertThat(Door.api(client, household.person()).get("/repairs/" + reported(household, "call-back")).body())
                .contains("\"raisedFor\":[\"baby\"]");
    }

    @Test
    void isNotThereForSomebodyWhoReportedItAndNoLongerHoldsTheHome() {
        var household = register.tenant();
        var joint = register.jointWith(household);
        var reference = reported(household, "2027-01-14.am");
        register.leaves(household.person(), household);

        var former = Door.api(client, household.person());
        assertThat(former.get("/repairs/" + reference).status()).isEqualTo(404);
        assertThat(former.get("/repairs").body()).doesNotContain(reference);
        As.resident(client, household.person()).method(HttpMethod.DELETE).uri("/api/repairs/" + reference + "/visit")
                .bodyValue(Map.of("reason", "Not yours any more")).exchange().expectStatus().isNotFound();
        assertThat(Door.pages(client, household.person()).get("/repairs/" + reference).status()).isEqualTo(404);

        assertThat(Door.pages(client, joint).get("/repairs/" + reference).body()).contains("We will come on Thursday 14 January 2027");
        As.resident(client, joint).method(HttpMethod.DELETE).uri("/api/repairs/" + reference + "/visit")
                .bodyValue(Map.of("reason", "We are away")).exchange().expectStatus().isNoContent();
    }

    @Test
    void isToldToWhoHoldsTheHomeAndNotToSomebodyWhoReportedItAndLeft() {
        var household = register.tenant();
        var joint = register.jointWith(household);
        var reference = reported(household, "2027-01-14.am");
        jobs.runAt(clock.instant());
        var before = told(household.person());
        register.leaves(household.person(), household);

        var door = VisitDoor.of(client, Face.API, joint, reference);
        assertThat(door.book("2027-01-15.pm").status()).isEqualTo(200);
        jobs.runAt(clock.instant());
        assertThat(door.callBack().status()).isLessThan(300);
        assertThat(door.cancel("We are away").status()).isEqualTo(204);
        jobs.runAt(clock.instant());

        assertThat(before).contains("appointment-booked");
        assertThat(told(household.person())).isEqualTo(before);
        assertThat(told(joint)).contains("appointment-changed", "call-back-promised", "appointment-cancelled");
        assertThat(one("select count(*)::text from message m join contact c on c.id = m.contact_id where c.person = $1 and m.state = 'waiting'",
                household.person())).as("nor a reminder of the time before").isEqualTo("0");
    }

    @Test
    void isToldToNobodyWhereNobodyHoldsTheHome() {
        var household = register.tenant();
        var reference = reported(household, "2027-01-14.am");
        jobs.runAt(clock.instant());
        var before = told(household.person());
        register.leaves(household.person(), household);

        var agent = new VisitDoor.Api(As.staff(client, Role.AGENT), reference);
        assertThat(agent.cancel("Nobody lives there").status()).isEqualTo(204);
        jobs.runAt(clock.instant());

        assertThat(told(household.person())).isEqualTo(before);
    }

    /** The kinds of what somebody was told, in order. */
    private String told(String person) {
        return one("select coalesce(string_agg(kind, ',' order by n), '') from contact where person = $1 and direction = 'out'", person);
    }

    private String reported(Register.Household household, String slot) {
        var app = Door.api(client, household.person());
        UUID draft = app.begin();
        app.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        app.answer(draft, ReportStep.QUESTIONS, Map.of("where", "kitchen", "kitchen", "tap", "tap", "drip"));
        app.answer(draft, ReportStep.ADVICE, Map.of());
        app.answer(draft, ReportStep.WORDS, Map.of("words", "It drips"));
        app.answer(draft, ReportStep.PHOTOS, Map.of());
        app.answer(draft, ReportStep.ACCESS, Map.of());
        app.answer(draft, ReportStep.SLOT, Map.of("slot", slot));
        var sent = app.send(draft);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return sent.location().split("/")[3];
    }

    private String one(String sql, String reference) {
        return database.sql(sql).bind(0, reference).map(row -> row.get(0, String.class)).one().block();
    }
}
