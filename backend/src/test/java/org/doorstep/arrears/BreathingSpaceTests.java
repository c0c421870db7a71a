package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.events.EntryPosted;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.spi.EventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A breathing space by law: nothing is asked of whom it protects, and nothing is reckoned as missed. */
@IntegrationTest
class BreathingSpaceTests {

    @Autowired
    DueJobs due;
    @Autowired
    EventListener<EntryPosted> look;
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
    void openNoCaseInABreathingSpace() {
        debtor.charged("2027-01-04");
        tools.at("2027-01-05", "09:00");
        debtor.place("breathing-space", "5", "1");
        tools.morning("2027-01-12");
        assertThat(debtor.cases()).isZero();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isZero();
        tools.morning("2027-03-05");
        assertThat(debtor.cases()).as("the 60th day is 6 March").isZero();
        tools.morning("2027-03-08");
        assertThat(debtor.cases()).isOne();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isOne();
        assertThat(debtor.promise()).as("while the law forbade it no letter was late").isEqualTo("kept");
    }

    @Test
    void promiseALetterAnewAfterABreathingSpace() {
        debtor.charged("2027-01-04");
        tools.at("2027-01-11", "08:00");
        debtor.place("safeguarding", "11", "1");
        tools.morning("2027-01-12");
        debtor.place("breathing-space", "12", "1");
        assertThat(debtor.promise()).isEqualTo("withdrawn");
        tools.at("2027-02-01", "10:00");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds/end", Map.of("how", "end", "hold",
                tools.one("select id::text from arrears_hold where account = $1 and kind = 'breathing-space'", debtor.account().id()))).expectStatus().isSeeOther();
        assertThat(debtor.promise().split(",")).containsExactlyInAnyOrder("withdrawn", "open");
        assertThat(debtor.kept("write_by")).isEqualTo("2027-02-08");
    }

    @Test
    void askNobodyForAPartOfABrokenPlanInABreathingSpace() {
        debtor.behind().agreed("10");
        tools.morning("2027-02-02");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("or pay it");
        debtor.place("breathing-space", "2", "2");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("We are not asking you to pay").doesNotContain("or pay it");
    }

    /** A benefit pays what was late while nothing may be asked, and only this week's rent is on the account when that ends. */
    @Test
    void askNobodyForWhatWasPaidWhileABreathingSpaceRan() {
        debtor.behind().agreed("10");
        debtor.place("breathing-space", "12", "1");
        debtor.paidByFile("2027-02-10", 20_000).charged("2027-02-15");
        tools.at("2027-02-16", "10:00");
        debtor.holdEnds();
        assertThat(debtor.plan("state")).isEqualTo("kept");
        assertThat(debtor.kept("next")).isEqualTo("review");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("What was late is paid").doesNotContain("next payment of your plan");
        assertThat(debtor.read(debtor.browser(), "/")).doesNotContain("next payment of your plan");
    }

    @Test
    void goOnWithAPlanForWhatIsStillLateAfterABreathingSpace() {
        debtor.behind().agreed("10");
        debtor.place("breathing-space", "12", "1");
        tools.at("2027-02-16", "10:00");
        debtor.holdEnds();
        assertThat(debtor.plan("state")).isEqualTo("agreed");
        assertThat(tools.one("select min(due)::text from arrears_instalment where plan = $1::uuid", UUID.fromString(debtor.plan("id")))).isEqualTo("2027-02-19");
    }

    /** Written a moment before, and not sent yet. */
    @Test
    void sendNothingThatStillWaitedWhenABreathingSpaceBegan() {
        debtor.charged("2027-01-04");
        tools.at("2027-01-12", "09:00");
        look.on(new EntryPosted(debtor.account().id(), 1)).block();
        debtor.place("breathing-space", "12", "1");
        due.runAt(clock.instant());
        assertThat(debtor.letters("arrears-began")).isEqualTo("failed");
        assertThat(debtor.promise()).isEqualTo("withdrawn");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("Our letter was kept back by a hold");
    }

    @Test
    void areStoppedByABreathingSpaceAndGoOnAfterIt() {
        debtor.behind();
        debtor.place("breathing-space", "12", "1");
        assertThat(debtor.kept("next")).isEqualTo("held");
        assertThat(debtor.kept("due")).isEqualTo("2027-03-14");
        debtor.refused("visited", "", "A breathing space is running");
        debtor.refused("wrote", "", "A breathing space is running");
        debtor.wrote("spoke", "").expectStatus().isOk();
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("We are not asking you to pay what is late just now", "before Sunday 14 March 2027")
                .doesNotContain("You are behind with", "Breathing", "The adviser wrote to us");
        assertThat(debtor.read(debtor.browser(), "/")).doesNotContain(debtor.page());
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds", debtor.hold("breathing-space", "12", "1")).expectStatus().isEqualTo(409);
        debtor.holdEnds();
        assertThat(debtor.kept("next")).isEqualTo("review");
        debtor.wrote("visited", "").expectStatus().isOk();
    }

    /** An officer answers, since nothing is asked by it; the letter of it waits. */
    @Test
    void keepBackTheAnswerToAPlanAndSendItAfterwards() {
        var form = new PlanForm(debtor.behind());
        form.propose();
        debtor.place("breathing-space", "12", "1");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("accept", Map.of())).expectStatus().isSeeOther();
        due.runAt(clock.instant());
        assertThat(debtor.letters("arrears-plan-answered")).isEqualTo("failed");
        debtor.holdEnds();
        due.runAt(clock.instant());
        assertThat(debtor.letters("arrears-plan-answered")).isEqualTo("sent");
    }

    @Test
    void keepBackUntilTheLastOfTwoHoldsHasEnded() {
        debtor.behind();
        debtor.place("breathing-space", "12", "1");
        debtor.place("mental-health", "12", "1");
        debtor.agreed("10");
        due.runAt(clock.instant());
        debtor.holdEnds();
        due.runAt(clock.instant());
        assertThat(debtor.letters("arrears-plan-answered")).isEqualTo("failed");
        debtor.holdEnds();
        due.runAt(clock.instant());
        assertThat(debtor.letters("arrears-plan-answered")).isEqualTo("sent");
    }

    @Test
    void restACaseFromTheDayTheyEnd() {
        debtor.behind();
        debtor.place("breathing-space", "12", "1");
        tools.at("2027-02-20", "10:00");
        debtor.holdEnds();
        assertThat(debtor.kept("next") + " " + debtor.kept("due")).isEqualTo("review 2027-03-06");
    }

    @Test
    void waitForTheEndOfATreatmentAndThirtyDaysMore() {
        debtor.behind();
        debtor.place("mental-health", "12", "1");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds/end", debtor.ending("treated")).expectStatus().isEqualTo(422);
        tools.at("2027-06-01", "10:00");
        debtor.refused("tried", "", "A breathing space is running");
        assertThat(debtor.read(debtor.browser(), debtor.page())).as("nobody knows the day").contains("We do not write to you about it for now").doesNotContain("write to you about it before");
        var treated = debtor.ending("treated");
        treated.putAll(Map.of("treatment-day", "31", "treatment-month", "May", "treatment-year", "2027"));
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/holds/end", treated).expectStatus().isSeeOther();
        assertThat(debtor.kept("due")).isEqualTo("2027-07-01");
        tools.morning("2027-07-01");
        debtor.wrote("tried", "").expectStatus().isOk();
    }
}
