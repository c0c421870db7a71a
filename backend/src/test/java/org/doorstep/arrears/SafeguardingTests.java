package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hold that keeps somebody safe: the machine is silent, a person who knows writes, and no page shows it. */
@IntegrationTest
class SafeguardingTests {

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

    /** Whoever it protects them from reads the page too. */
    @Test
    void showNothingOfAHoldThatKeepsSomebodySafe() {
        debtor.behind();
        debtor.place("safeguarding", "12", "1");
        assertThat(debtor.kept("next")).isEqualTo("held");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You are £100.00 behind with your rent", "we get in touch with you again").doesNotContain("not asking you to pay");
        assertThat(debtor.read(debtor.browser(), "/")).contains("£100.00 of your rent is late", debtor.page());
    }

    /** Before the first letter, while one waits, with a plan in each state, and with somebody who asked for an adviser. */
    @Test
    void changeNoWordOnAnyPageOfAnotherWhoSharesTheTenancy() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        var form = new PlanForm(debtor);
        debtor.behind();
        for (var act : List.<Runnable>of(() -> {},
                () -> debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther(),
                form::propose,
                () -> debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("offer", PlanForm.terms("12.50"))).expectStatus().isSeeOther(),
                () -> debtor.send(debtor.browser(), debtor.page() + "/plan/decision", form.take("yes")).expectStatus().isSeeOther(),
                () -> tools.morning("2027-02-02"))) {
            act.run();
            var before = everythingOf(joint);
            debtor.place("safeguarding", "12", "1");
            assertThat(everythingOf(joint)).isEqualTo(before);
            debtor.holdEnds();
        }
    }

    private List<String> everythingOf(String person) {
        var app = As.resident(tools.client(), person);
        return Stream.of("/api/home", "/api/pages/home", debtor.api(), "/api/pages" + debtor.page(), "/api/pages" + debtor.page() + "/plan", "/api/messages")
                .map(address -> app.get().uri(address).exchange().expectBody(String.class).returnResult().getResponseBody()).toList();
    }

    @Test
    void changeNoWordBeforeTheFirstLetterEither() {
        var other = tools.tenant();
        debtor.place("safeguarding", "4", "1");
        for (var one : List.of(debtor, other)) {
            one.charged("2027-01-04");
        }
        withoutLetters(() -> tools.morning("2027-01-12"));
        assertThat(said(debtor)).isEqualTo(said(other)).contains("We write to each person named on the tenancy by Monday 18 January 2027");
    }

    /** Letters wait for a gateway. */
    private void withoutLetters(Runnable what) {
        tools.run("create or replace function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        tools.run("create trigger die before update on message for each row execute function die()");
        try {
            what.run();
        } finally {
            tools.run("drop trigger die on message");
        }
    }

    private String said(Debtor of) {
        return of.read(of.app(), "/api/pages" + of.page()).replace(of.account().reference(), "");
    }

    @Test
    void missNothingOfAPlanWhileAHoldRuns() {
        debtor.behind().agreed("10");
        debtor.place("safeguarding", "12", "1");
        tools.morning("2027-03-01");
        assertThat(debtor.plan("broken_at")).isEqualTo("null");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-missed")).isZero();
        debtor.refused("notice", "", "A hold to keep somebody safe");
        debtor.holdEnds();
        tools.morning("2027-03-02");
        assertThat(debtor.plan("missed")).as("no day was put off, so it is reckoned now").isEqualTo("1");
        assertThat(tools.one("select min(due)::text from arrears_instalment where plan = $1::uuid", UUID.fromString(debtor.plan("id")))).isEqualTo("2027-01-22");
        assertThat(debtor.kept("next")).as("before anything else").isEqualTo("talk");
    }

    /** The promise of a letter stands; who writes it is a person who knows. */
    @Test
    void leaveTheFirstLetterToAPersonUnderSafeguarding() {
        debtor.place("safeguarding", "11", "1");
        debtor.charged("2027-01-04");
        tools.morning("2027-01-12");
        assertThat(debtor.cases()).isOne();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isZero();
        assertThat(debtor.promise()).isEqualTo("open");
        assertThat(debtor.kept("next")).isEqualTo("write");
        debtor.wrote("spoke", "").expectStatus().isOk();
        assertThat(debtor.promise()).as("a call is no letter").isEqualTo("open");
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.wrote("wrote", debtor.household().person()).expectStatus().isOk();
        assertThat(debtor.promise()).as("each of them is written to").isEqualTo("open");
        debtor.wrote("wrote", joint).expectStatus().isOk();
        assertThat(debtor.promise()).isEqualTo("kept");
    }
}
