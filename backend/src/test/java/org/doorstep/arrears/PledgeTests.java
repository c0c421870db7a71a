package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each day that residents are told is a promise: it is kept by what was said, or missed where they see it. */
@IntegrationTest
class PledgeTests {

    @Autowired
    TestClock.Standing clock;
    @Autowired
    Debtor.Tools tools;

    Debtor debtor;
    PlanForm form;

    @BeforeEach
    void somebodyBehind() {
        clock.set(TestClock.START);
        debtor = tools.tenant().behind();
        form = new PlanForm(debtor);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    /** How each promise of a kind went, the first first: {@code kept}, or {@code open} with the day it is due. */
    private String promised(String what) {
        return promised(debtor.id(), what);
    }

    private String promised(UUID subject, String what) {
        return tools.one("select coalesce(string_agg(case when state = 'open' then 'open ' || (due at time zone 'Europe/London')::date else state end, ', ' "
                + "order by triggered_at, state), 'none') from promise where subject_id = $1 and standard = 'portal.rent." + what + "'", subject);
    }

    private UUID request(String person) {
        return UUID.fromString(tools.one("select id::text from arrears_step where case_id = $1 and kind = 'advice-wanted' and person = '" + person + "'", debtor.id()));
    }

    private String page() {
        return debtor.read(debtor.browser(), debtor.page());
    }

    private void answered(String how) {
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer(how, how.equals("offer") ? PlanForm.terms("12.50") : Map.of("reasons", "It takes too long")))
                .expectStatus().isSeeOther();
    }

    @Test
    void aPlanIsAnsweredByTheDayItSays() {
        form.propose();
        assertThat(promised("plan-answered")).isEqualTo("open 2027-01-19");
        assertThat(promised("in-touch")).as("an answer is next").isEqualTo("withdrawn");
        assertThat(page()).contains("We answer your plan by Tuesday 19 January 2027", "we answer it within 5 working days");
        tools.at("2027-01-19", "16:00");
        answered("refuse");
        assertThat(promised("plan-answered")).isEqualTo("kept");
        assertThat(promised("in-touch")).isEqualTo("withdrawn, open 2027-02-02");
    }

    @Test
    void aPlanThatIsNotAnsweredIsOwnedUpToAndLeadsTheList() {
        form.propose();
        tools.at("2027-01-20", "10:00");
        assertThat(page()).contains("We said that we answer your plan by Tuesday 19 January 2027. We have not, and we are sorry", "govuk-tag--red").doesNotContain("We answer your plan by");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("We said that we answer by Tuesday 19 January 2027").doesNotContain("We answer by");
        assertThat(debtor.read(debtor.browser(), "/")).contains("We have not answered your plan for your rent by Tuesday 19 January 2027");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("Late: Answer their plan. It was due by Tuesday 19 January 2027", "govuk-tag--red");
        assertThat(debtor.onTheDesk()).contains("Late: ");
        answered("accept");
        assertThat(promised("plan-answered")).isEqualTo("broken");
    }

    @Test
    void aPlanThatIsTakenBackOrPaidIsOwedNoAnswer() {
        form.propose();
        debtor.send(debtor.browser(), debtor.page() + "/plan/withdrawal", form.take("")).expectStatus().isSeeOther();
        assertThat(promised("plan-answered")).isEqualTo("withdrawn");
        tools.at("2027-01-13", "11:00");
        form.propose();
        assertThat(promised("plan-answered")).isEqualTo("withdrawn, open 2027-01-20");
        debtor.paid("2027-01-13", 20_000);
        assertThat(promised("plan-answered")).isEqualTo("withdrawn, withdrawn");
    }

    @Test
    void anAdviserIsPromisedToEachWhoAskedAndToNobodyElse() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        var first = request(debtor.household().person());
        assertThat(promised(first, "adviser-found")).isEqualTo("open 2027-01-19");
        assertThat(page()).contains("We put you through by Tuesday 19 January 2027", "we put you through within a week");
        assertThat(debtor.read(As.residentPages(tools.client(), joint), debtor.page())).doesNotContain("we put you through within a week");
        assertThat(debtor.read(As.residentPages(tools.client(), joint), debtor.page())).contains("If we have not talked by Monday 25 January 2027").doesNotContain("We put you through");
        assertThat(debtor.read(As.residentPages(tools.client(), joint), "/")).doesNotContain("adviser");
        assertThat(promised("in-touch")).isEqualTo("open 2027-01-25");
        tools.at("2027-01-15", "10:00");
        debtor.wrote("advice-wanted", joint).expectStatus().isOk();
        tools.at("2027-01-18", "10:00");
        debtor.wrote("referred", debtor.household().person()).expectStatus().isOk();
        assertThat(promised(first, "adviser-found")).isEqualTo("kept");
        assertThat(promised(request(joint), "adviser-found")).isEqualTo("open 2027-01-22");
        assertThat(debtor.kept("next") + " " + debtor.kept("due")).isEqualTo("refer 2027-01-22");
        tools.at("2027-01-23", "10:00");
        assertThat(debtor.read(As.residentPages(tools.client(), joint), debtor.page())).contains("We said that we put you through to an adviser by Friday 22 January 2027");
        debtor.wrote("advice-declined", joint).expectStatus().isOk();
        assertThat(promised(request(joint), "adviser-found")).as("what was missed stays missed").isEqualTo("broken");
    }

    @Test
    void aPartThatDidNotComeIsTalkedAboutAndDecidedInTime() {
        debtor.agreed("10");
        tools.morning("2027-02-01");
        assertThat(promised("plan-talked-about")).isEqualTo("open 2027-02-08");
        assertThat(debtor.kept("next") + " " + debtor.kept("due")).isEqualTo("talk 2027-02-08");
        tools.at("2027-02-09", "10:00");
        assertThat(page()).contains("We said that we talk with you by Monday 8 February 2027", "Nothing else happens before we have talked");
        debtor.wrote("spoke", "").expectStatus().isOk();
        assertThat(promised("plan-talked-about")).isEqualTo("broken");
        assertThat(promised("plan-decided")).isEqualTo("open 2027-02-16");
        assertThat(debtor.kept("next") + " " + debtor.kept("due")).isEqualTo("decide 2027-02-16");
        tools.at("2027-02-10", "10:00");
        debtor.wrote("tried", "").expectStatus().isOk();
        assertThat(debtor.kept("due")).as("nothing else moves it").isEqualTo("2027-02-16");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/follow", Map.of("plan", debtor.plan("id"), "then", "go-on")).expectStatus().isSeeOther();
        assertThat(promised("plan-decided")).isEqualTo("kept");
    }

    @Test
    void whoCatchesUpIsOwedNoTalk() {
        debtor.agreed("10").paid("2027-01-13", 10_000);
        tools.morning("2027-02-02");
        assertThat(promised("plan-talked-about")).isEqualTo("open 2027-02-09");
        debtor.paid("2027-02-02", 2_000);
        assertThat(promised("plan-talked-about")).isEqualTo("withdrawn");
    }

    @Test
    void whoIsBehindHearsOfUsAgainByTheDayWeSaid() {
        assertThat(promised("in-touch")).isEqualTo("open 2027-01-25");
        tools.at("2027-01-20", "10:00");
        debtor.wrote("tried", "").expectStatus().isOk();
        assertThat(promised("in-touch")).isEqualTo("kept, open 2027-02-03");
        assertThat(page()).contains("If we have not talked by Wednesday 3 February 2027");
        tools.at("2027-02-04", "10:00");
        assertThat(page()).contains("We said that we get in touch with you by Wednesday 3 February 2027. We have not, and we are sorry").doesNotContain("If we have not talked by");
        assertThat(debtor.read(debtor.browser(), "/")).contains("We have not been in touch by Wednesday 3 February 2027");
        debtor.wrote("visited", "").expectStatus().isOk();
        assertThat(promised("in-touch")).isEqualTo("kept, broken, open 2027-02-18");
    }

    @Test
    void whoHasCaughtUpIsPromisedNothingUntilTheyAreLateAgain() {
        debtor.paid("2027-01-13", 10_000);
        assertThat(promised("in-touch")).isEqualTo("withdrawn");
        tools.morning("2027-01-18");
        assertThat(promised("in-touch")).isEqualTo("withdrawn, open 2027-02-01");
        assertThat(debtor.kept("due")).isEqualTo("2027-02-01");
    }

    @Test
    void aBreathingSpaceEndsWhatTurnsToThemAndBeginsItAnew() {
        debtor.agreed("10");
        tools.morning("2027-02-01");
        debtor.place("breathing-space", "1", "2");
        assertThat(promised("plan-talked-about")).isEqualTo("withdrawn");
        tools.at("2027-02-01", "15:00");
        debtor.holdEnds();
        assertThat(debtor.kept("next")).as("no day of the plan went by").isIn("talk", "pay");
        assertThat(promised("in-touch")).doesNotContain("open");
    }

    @Test
    void aHoldThatKeepsSomebodySafeMovesNoPromise() {
        debtor.place("safeguarding", "12", "1");
        assertThat(promised("in-touch")).isEqualTo("open 2027-01-25");
        tools.at("2027-01-20", "10:00");
        debtor.holdEnds();
        assertThat(promised("in-touch")).isEqualTo("open 2027-01-25");
        assertThat(debtor.kept("due")).isEqualTo("2027-01-25");
    }

    @Test
    void aCaseThatEndsOwesNothing() {
        debtor.send(debtor.browser(), debtor.page() + "/advice", Map.of("advice", "yes")).expectStatus().isSeeOther();
        var asked = request(debtor.household().person());
        tools.run("update account set closed = '2027-01-12' where id = '" + debtor.account().id() + "'");
        tools.morning("2027-01-13");
        assertThat(debtor.kept("closing")).isEqualTo("over");
        assertThat(promised(asked, "adviser-found")).isEqualTo("withdrawn");
        assertThat(tools.one("select count(*) from promise where subject_id = $1 and state = 'open'", debtor.id())).isEqualTo("0");
    }
}
