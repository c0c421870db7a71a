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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A call back that was made is written down, whether or not it led to a visit. */
@IntegrationTest
class RangTests {

    private static final Instant AFTER_THE_CALL_WAS_DUE = Instant.parse("2027-01-14T09:30:00Z");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Cases cases;
    String reference;
    UUID repair;
    Browser resident;
    Browser agent;

    @BeforeEach
    void aCallIsOwed() {
        clock.set(TestClock.START);
        cases = new Cases(client, database, jobs, clock);
        reference = cases.toRing("It drips all night");
        repair = cases.idOf(reference);
        resident = new Browser(As.residentPages(client, cases.one("select person from repair where id = $1", repair)));
        agent = new Browser(As.staffPages(client, Role.AGENT));
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void keepsThePromiseOfACallThatAgreedSomethingElseThanAVisit() {
        assertThat(agent.get("/repairs/" + reference).body()).contains(address());
        assertThat(agent.get(address()).body()).contains("Ring by 5pm on Wednesday 13 January 2027");

        var rang = agent.post(address(), Map.of("how", "answered", "agreed", "They ring us when the new sink is in"));

        assertThat(rang.location()).isEqualTo("/repairs/" + reference);
        assertThat(call()).isEqualTo("kept");
        clock.set(AFTER_THE_CALL_WAS_DUE);
        assertThat(resident.get("/repairs/" + reference).body()).contains("We rang, and agreed what comes next")
                .containsOnlyOnce("They ring us when the new sink is in").doesNotContain("We said we would ring you");
        assertThat(agent.get("/repairs/" + reference).body()).contains("They ring us when the new sink is in");
        assertThat(agent.get(address()).body()).doesNotContain("13 January 2027");
    }

    @Test
    void leavesTheCallOwedWhenNobodyAnsweredAndSaysThatItWasTried() {
        var tried = agent.post(address(), Map.of("how", "nobody", "agreed", ""));

        assertThat(tried.status()).isEqualTo(303);
        assertThat(call()).isEqualTo("open");
        assertThat(resident.get("/repairs/" + reference).body()).containsOnlyOnce("We rang and nobody answered")
                .contains("We will ring you by 5pm on Wednesday 13 January 2027");

        agent.post(address(), Map.of("how", "answered", "agreed", "A plumber comes when the part is here"));

        assertThat(call()).isEqualTo("kept");
    }

    @Test
    void leavesAVisitThatIsBookedAsItStands() {
        var tap = cases.booked();
        As.resident(client, tap.household().person()).post().uri("/api/repairs/" + tap.reference() + "/call-back").exchange()
                .expectStatus().is2xxSuccessful();

        agent.post("/desk/repairs/" + tap.reference() + "/rang", Map.of("how", "answered", "agreed", "Thursday is right after all"));

        assertThat(call(tap.repair())).isEqualTo("kept");
        assertThat(agent.get("/repairs/" + tap.reference()).body()).contains("We will come on Thursday 14 January 2027");
    }

    @Test
    void ringsWhoeverHoldsTheHomeNow() {
        var tap = cases.booked();
        var joint = cases.jointWith(tap);
        cases.reporterLeaves(tap);
        assertThat(agent.get("/desk/repairs/" + tap.reference() + "/rang").body()).doesNotContain("07700 900 982");

        agent.post("/desk/repairs/" + tap.reference() + "/rang", Map.of("how", "answered", "agreed", "Thursday is right"));

        assertThat(cases.one("select person from contact where kind = 'rang' and subject_id = $1", tap.repair())).isEqualTo(joint);
    }

    @Test
    void asksWhatWasAgreedInFiveHundredCharacters() {
        var unsaid = agent.post(address(), Map.of("agreed", "They wait"));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Choose if somebody answered").contains("They wait");
        var nothing = agent.post(address(), Map.of("how", "answered", "agreed", " "));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Write what you agreed, or that nobody answered");
        var tooLong = agent.post(address(), Map.of("agreed", "a".repeat(501), "how", "nobody"));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("What you agreed must be 500 characters or fewer").contains("a".repeat(501)).contains(" checked");
        assertThat(call()).isEqualTo("open");
    }

    @Test
    void letsNobodyElseWriteDownACall() {
        var agreed = Map.of("how", "answered", "agreed", "All is well");
        for (var other : new Browser[] {resident, new Browser(As.staffPages(client, Role.OPERATIVE)), new Browser(As.staffPages(client, Role.ADMINISTRATOR))}) {
            assertThat(other.get(address()).status()).isEqualTo(404);
            assertThat(other.post(address(), agreed).status()).isEqualTo(404);
        }
        assertThat(new Browser(client).get(address()).status()).isNotEqualTo(200);
        assertThat(new Browser(client).post(address(), agreed).location()).isNotEqualTo("/repairs/" + reference);
        assertThat(call()).isEqualTo("open");
    }

    @Test
    void hasNothingToWriteDownOfARepairThatIsOver() {
        database.sql("update repair set state = 'cancelled' where id = $1").bind(0, repair).then().block();
        assertThat(agent.get(address()).status()).isEqualTo(404);
        assertThat(agent.post(address(), Map.of("how", "answered", "agreed", "All is well")).status()).isEqualTo(404);
    }

    private String address() {
        return "/desk/repairs/" + reference + "/rang";
    }

    private String call() {
        return call(repair);
    }

    private String call(UUID of) {
        return cases.one("select state from promise where standard = 'nph.contact.call-back' and subject_id = $1", of);
    }
}
