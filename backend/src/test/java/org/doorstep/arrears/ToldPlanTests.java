package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whoever has no log-in tells an officer their plan and what they think of our offer, and the officer types it. */
@IntegrationTest
class ToldPlanTests {

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    DueJobs due;
    @Autowired
    Jobs jobs;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Accounts accounts;

    Debtor.Tools tools;
    Debtor debtor;

    @BeforeEach
    void somebodyBehind() {
        clock.set(TestClock.START);
        tools = new Debtor.Tools(client, database, due, jobs, clock, accounts);
        debtor = tools.tenant().behind();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    private static Map<String, String> told(String amount) {
        return new HashMap<>(Map.of("amount", amount, "every", "week", "first-day", "22", "first-month", "1", "first-year", "2027", "per", "week",
                "pension", "156.20", "food", "50p a week"));
    }

    private WebTestClient.ResponseSpec type(Map<String, String> fields) {
        return debtor.send(debtor.officerPages(), debtor.deskPage() + "/plan", fields);
    }

    private WebTestClient.ResponseSpec heard(String take) {
        return debtor.send(debtor.officerPages(), debtor.deskPage() + "/decision", Map.of("plan", debtor.plan("id"), "take", take));
    }

    private void offered(String amount) {
        var offer = told(amount);
        offer.putAll(Map.of("plan", debtor.plan("id"), "answer", "offer", "reasons", ""));
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", offer).expectStatus().isSeeOther();
    }

    @Test
    void isTheirPlanAndSaysWhoTypedIt() {
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains(debtor.deskPage() + "/plan");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage() + "/plan")).contains("Type a plan that they told you", "£100.00 is late");
        type(told("10")).expectStatus().isSeeOther().expectHeader().valueEquals("Location", debtor.deskPage());
        assertThat(debtor.plan("state")).isEqualTo("proposed");
        assertThat(debtor.plan("person")).isEqualTo(debtor.household().person());
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("£10.00 every week", "Typed for them by", "£156.20", "£155.70");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("You proposed", "Typed for you by", "Ola Grant");
        assertThat(tools.one("select count(*) from audit_entry where what = 'arrears.plan-proposed' and subject_id = $1", debtor.id())).isEqualTo("1");
    }

    @Test
    void losesNothingTypedWhereSomethingIsWrong() {
        var joint = new Register(database).jointWith(debtor.household());
        var fields = told("0");
        assertThat(type(fields).expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody())
                .contains("Write how much each time", "Choose somebody on the tenancy", "value=\"156.20\"");
        fields.putAll(Map.of("amount", "10", "person", joint));
        type(fields).expectStatus().isSeeOther();
        assertThat(debtor.plan("person")).isEqualTo(joint);
        assertThat(type(fields).expectStatus().isEqualTo(409).expectBody(String.class).returnResult().getResponseBody()).contains("There is a plan under way");
    }

    @Test
    void isDecidedAsTheyToldIt() {
        type(told("10"));
        offered("12.50");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("They take what we offered");
        heard("").expectStatus().isEqualTo(422);
        heard("yes").expectStatus().isSeeOther();
        assertThat(debtor.plan("state")).isEqualTo("agreed");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-answered")).isEqualTo(2);
        heard("no").expectStatus().isEqualTo(409);
    }

    @Test
    void isDeclinedOrTakenBackAsTheyToldIt() {
        type(told("10"));
        heard("back").expectStatus().isSeeOther();
        assertThat(debtor.plan("state")).isEqualTo("withdrawn");
        tools.at("2027-01-12", "11:00");
        type(told("5"));
        offered("50");
        heard("no").expectStatus().isSeeOther();
        assertThat(debtor.plan("state")).isEqualTo("declined");
        debtor.wrote("advice-offered", "").expectStatus().isOk();
    }

    @Test
    void isForOfficersForIncomeAlone() {
        for (var other : new WebTestClient[] {As.staff(client, Role.AGENT), As.officer(client, "leasehold"), debtor.app()}) {
            for (var door : new String[] {"/plan", "/decision"}) {
                other.post().uri(debtor.deskApi() + door).contentType(MediaType.APPLICATION_JSON).bodyValue(told("10")).exchange().expectStatus().isNotFound();
            }
        }
        As.staffPages(client, Role.AGENT).get().uri(debtor.deskPage() + "/plan").exchange().expectStatus().isNotFound();
        assertThat(tools.one("select count(*) from arrears_plan where case_id = $1", debtor.id())).isEqualTo("0");
    }

    @Test
    void ofTenYearsIsAPageThatCanBeRead() {
        type(told("1")).expectStatus().isSeeOther();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", Map.of("plan", debtor.plan("id"), "answer", "accept")).expectStatus().isSeeOther();
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("100 payments of £1.00 each. Together they are £100.00. The last is on ", "These are the days around now.", "If you cannot pay one of them, ring us on",
                "href=\"/pay/" + debtor.account().reference(), "Friday 22 January 2027").doesNotContain("Friday 17 December 2027");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("100 payments of £1.00 each.");
    }
}
