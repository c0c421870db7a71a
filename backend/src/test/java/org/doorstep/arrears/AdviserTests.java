package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whoever wants an adviser on debts is put through to one, and nobody says no for another. */
@IntegrationTest
class AdviserTests {

    @Autowired
    WebTestClient client;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Debtor.Tools tools;

    Debtor debtor;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        debtor = tools.tenant();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void putThroughWhoAskedAndNotWhoSharesTheTenancy() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.behind();
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        var other = As.residentPages(client, joint);
        assertThat(debtor.read(other, debtor.page())).doesNotContain("You asked for an adviser on");
        tools.at("2027-01-12", "09:40");
        debtor.send(other, debtor.page() + "/advice", Map.of("advice", "no")).expectStatus().isSeeOther();
        assertThat(debtor.kept("next")).as("one says nothing for the other").isEqualTo("refer");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You asked for an adviser on").doesNotContain("You did not want an adviser");
        debtor.refused("referred", joint, "They have not asked for an adviser");
        debtor.wrote("spoke", joint).expectStatus().isOk();
        assertThat(debtor.read(debtor.browser(), debtor.page())).doesNotContain("We talked on");
    }

    /** What is done in a case is in the data of all who share it, but for what was done with one of them. */
    @Test
    void tellNobodyElseOfItInTheDownloadOfTheirData() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.behind();
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        debtor.wrote("referred", debtor.household().person()).expectStatus().isOk();
        assertThat(debtor.read(debtor.app(), "/api/me/data")).contains("arrears.advice-wanted", "arrears.referred");
        assertThat(debtor.read(As.resident(client, joint), "/api/me/data")).contains(debtor.kept("reference")).doesNotContain("advice-wanted", "referred");
    }

    @Test
    void takeDownWhoAsksForAnAdviserOnThePhone() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.behind();
        debtor.wrote("advice-wanted", "").expectStatus().isEqualTo(422);
        debtor.wrote("advice-wanted", joint).expectStatus().isOk();
        assertThat(debtor.kept("next")).isEqualTo("refer");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("They asked for an adviser", "Ola Grant");
        tools.at("2027-01-12", "11:00");
        debtor.wrote("referred", joint).expectStatus().isOk();
        assertThat(debtor.kept("next")).isEqualTo("review");
    }

    @Test
    void forgetNobodyWhoWaitsForAnAdviserBecauseTheyPaid() {
        debtor.behind();
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        debtor.paid("2027-01-13", 20_000);
        assertThat(debtor.kept("next")).isEqualTo("refer");
        assertThat(debtor.kept("closing")).isEqualTo("null");
        tools.at("2027-01-14", "10:00");
        debtor.wrote("referred", debtor.household().person()).expectStatus().isOk();
        tools.morning("2027-01-15");
        assertThat(debtor.kept("closing")).isEqualTo("paid");
    }

    @Test
    void putWhoWantsItThroughToAnAdviser() {
        debtor.behind();
        debtor.refused("referred", "", "They have not asked for an adviser");
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of()).expectStatus().isEqualTo(422);
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        assertThat(tools.one("select count(*) from arrears_step where case_id = $1 and kind = 'advice-wanted'", debtor.id())).isEqualTo("1");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You asked for an adviser. We put you through by Tuesday 19 January 2027");
        assertThat(debtor.onTheDesk()).contains("Put them through to an adviser");
        tools.at("2027-01-12", "11:00");
        debtor.wrote("referred", "").expectStatus().isOk();
        assertThat(debtor.kept("next")).isEqualTo("review");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("We have put you through to an adviser").doesNotContain("name=\"advice\"");
    }
}
