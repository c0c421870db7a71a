package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

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

/** An unhappy answer, from the case's page to the call at the desk and back. */
@IntegrationTest
class FollowUpTests {

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

    @BeforeEach
    void theWorkIsDone() {
        clock.set(TestClock.START);
        cases = new Cases(client, database, jobs, clock);
        tap = cases.booked();
        finish();
        resident = new Browser(As.residentPages(client, tap.household().person()));
        agent = new Browser(As.staffPages(client, Role.AGENT));
    }

    private void finish() {
        clock.set(OperativeTests.ON_THE_DAY);
        var phone = new Browser(As.operativePages(client, tap.operative()));
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        phone.post(tap.visitPath() + "/arrived", Map.of());
        phone.post(tap.visitPath() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "first", "yes"));
        cases.newsArrives();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void asksHowItWentOnlyWhoeverWasAskedAndOnlyUntilTheyAnswered() {
        assertThat(caseOf(resident)).contains("/surveys/" + tap.reference());
        assertThat(caseOf(new Browser(As.residentPages(client, cases.jointWith(tap))))).doesNotContain("/surveys/" + tap.reference());
        assertThat(caseOf(agent)).doesNotContain("\"/surveys/" + tap.reference());

        answer("5");

        assertThat(caseOf(resident)).doesNotContain("/surveys/" + tap.reference()).contains("This is finished");
        assertThat(resident.get("/repairs").body()).doesNotContain("Tell us how it went");
    }

    @Test
    void showsThePromisedCallOnTheCaseToWhoeverAnswered() {
        answer("1");

        assertThat(caseOf(resident)).contains("We will ring you by 5pm on Friday 15 January 2027 to ask why you were not happy")
                .contains("It drips again").contains("What we promised");
        assertThat(caseOf(new Browser(As.residentPages(client, cases.jointWith(tap)))))
                .doesNotContain("not happy").doesNotContain("It drips again");
    }

    @Test
    void showsThePromisedCallToWhoeverHeardInThePlaceOfAReporterWhoLeft() {
        clock.set(TestClock.START);
        tap = cases.booked();
        resident = new Browser(As.residentPages(client, cases.jointWith(tap)));
        cases.reporterLeaves(tap);
        finish();

        answer("1");

        assertThat(caseOf(resident)).contains("We will ring you by 5pm on Friday 15 January 2027 to ask why you were not happy");
    }

    @Test
    void leadsTheDeskToTheAnswersAndKeepsThePromiseWithTheCall() {
        answer("1");
        assertThat(rowsOf(tap.reference())).contains("/desk/surveys/" + tap.reference()).contains("Test Street");
        assertThat(agent.get("/desk/surveys/" + tap.reference()).body()).contains("Not happy with a repair", "Test Street", "Ring by 5pm on Friday 15 January 2027");

        var nothing = agent.post("/desk/surveys/" + tap.reference(), Map.of("how", "answered", "agreed", " "));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Write what you agreed when you rang");

        var rang = agent.post("/desk/surveys/" + tap.reference(), Map.of("how", "answered", "agreed", "A plumber looks at it on Monday"));

        assertThat(rang.location()).isEqualTo("/repairs/" + tap.reference());
        assertThat(cases.one("select state from promise where subject_kind = 'survey' and subject_id = $1", tap.repair())).isEqualTo("kept");
        assertThat(caseOf(resident)).contains("A plumber looks at it on Monday").doesNotContain("to ask why you were not happy");
        assertThat(caseOf(agent)).contains("A plumber looks at it on Monday");
        assertThat(rowsOf(tap.reference())).doesNotContain("/desk/surveys/" + tap.reference());
    }

    @Test
    void leavesTheCallOwedWhenNobodyAnsweredAndSaysThatItWasTried() {
        answer("1");
        for (int time = 0; time < 2; time++) {
            clock.set(OperativeTests.ON_THE_DAY.plusSeconds(60L * (time + 1)));
            assertThat(agent.post("/desk/surveys/" + tap.reference(), Map.of("how", "nobody", "agreed", "")).status()).isEqualTo(303);
        }
        assertThat(cases.one("select state from promise where subject_kind = 'survey' and subject_id = $1", tap.repair())).isEqualTo("open");
        assertThat(cases.one("select count(*) from contact where kind = 'rang-nobody' and subject_id = $1", tap.repair())).isEqualTo("2");
        assertThat(agent.get("/desk/surveys/" + tap.reference()).body()).contains("Ring by");
        assertThat(agent.post("/desk/surveys/" + tap.reference(), Map.of("agreed", "All is well")).body()).contains("Choose if somebody answered", "All is well");
    }

    @Test
    void letsNobodyElseWriteDownACall() {
        answer("1");
        assertThat(resident.post("/desk/surveys/" + tap.reference(), Map.of("how", "answered", "agreed", "All is well")).status()).isEqualTo(404);
        assertThat(cases.one("select state from promise where subject_kind = 'survey' and subject_id = $1", tap.repair())).isEqualTo("open");
    }

    private void answer(String score) {
        var sent = resident.post("/surveys/" + tap.reference(),
                Map.of("repair", score, "time", "5", "manner", "5", "keptWord", "yes", "improve", "It drips again"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    }

    private String caseOf(Browser reader) {
        return reader.get("/repairs/" + tap.reference()).body();
    }

    /** Every page of the desk's surveys. */
    private String rowsOf(String reference) {
        var all = new StringBuilder();
        var next = java.util.Optional.of("/desk?kind=survey");
        while (next.isPresent()) {
            var page = agent.get(next.get()).body();
            all.append(page);
            var link = DeskTests.NEXT.matcher(page);
            next = link.find() ? java.util.Optional.of(link.group(1).replace("&amp;", "&")) : java.util.Optional.empty();
        }
        return all.toString();
    }
}
