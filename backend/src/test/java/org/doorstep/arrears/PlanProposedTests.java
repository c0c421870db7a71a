package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.doorstep.rent.Charged;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** A resident proposes a plan from what they can afford, and what they earn is read by the income team alone. */
@IntegrationTest
class PlanProposedTests {

    @Autowired
    WebTestClient client;
    @Autowired
    List<Retention> retentions;
    @Autowired
    List<SubjectAccess> modules;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Debtor.Tools tools;
    @Autowired
    Charged charged;

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

    @Test
    void isProposedFromWhatTheyCanAffordAfterALookAtItAll() {
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("Make a plan", "read by our income team and by nobody else");
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-in", PlanForm.income()).expectStatus().isSeeOther()
                .expectHeader().valueEquals("Location", debtor.page() + "/plan/money-out");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/money-out")).contains("goes out in a week");
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-out", PlanForm.spending());
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/amount")).contains("You have £59.17 left for a week");
        debtor.send(debtor.browser(), debtor.page() + "/plan/amount", PlanForm.terms("£60"));
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/check")).contains("£239.17 for a week", "£180.00 for a week", "£59.17 for a week",
                "£60.00 every week from Friday 22 January 2027", "2 times, the last of £40.00 on Friday 29 January 2027", "If a payment falls on a day when banks are closed, it moves to the next working day", "This is more than you have left",
                "You are behind with", "£100.00", "we answer it within 5 working days");
        debtor.send(debtor.browser(), debtor.page() + "/plan/check", Map.of()).expectStatus().isSeeOther();
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("You have sent this plan. We answer by Tuesday 19 January 2027", "Take this plan back");
        assertThat(debtor.read(debtor.browser(), "/")).contains("We answer your plan for your rent by Tuesday 19 January 2027");
        assertThat(debtor.onTheDesk()).contains("Answer their plan");
    }

    @Test
    void theRentIsNotLeftOverForWhoeverLeavesItOut() {
        charged.taken(debtor.account().reference() + ",net-rent,95.00,yes,2025-04-07,");
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-in", Map.of("per", "week", "wages", "176.45"));
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/money-out")).contains("Your rent is £95.00 for a week.");
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-out", Map.of("food", "60"));
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/amount")).contains("You have £21.45 left for a week");
        debtor.send(debtor.browser(), debtor.page() + "/plan/amount", PlanForm.terms("30"));
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/check")).contains("£155.00 for a week", "rent you left out", "£95.00 for a week",
                "£21.45 for a week", "This is more than you have left");

        debtor.send(debtor.browser(), debtor.page() + "/plan/money-out", Map.of("food", "60", "rent", "0"));
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/check")).as("paid for them").contains("£60.00 for a week", "£116.45 for a week")
                .doesNotContain("rent you left out", "This is more than you have left");
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-out", Map.of("food", "60"));
        debtor.send(debtor.browser(), debtor.page() + "/plan/check", Map.of()).expectStatus().isSeeOther();
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).as("what they were shown").contains("£21.45");
    }

    @Test
    void losesNothingTypedRightOrWrong() {
        var wrong = debtor.send(debtor.browser(), debtor.page() + "/plan/money-in", Map.of("per", "month", "wages", "it varies", "pension", "12"))
                .expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();
        assertThat(wrong).contains("Write an amount in pounds", "value=\"it varies\"", "value=\"12\"");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/money-in")).as("and after a dead battery").contains("value=\"it varies\"", "value=\"12\"");
        debtor.app().get().uri(debtor.api() + "/plan-draft").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.typed.wages").isEqualTo("it varies").jsonPath("$.terms").doesNotExist();
        debtor.send(debtor.browser(), debtor.page() + "/plan/check", Map.of()).expectStatus().isEqualTo(409);
        assertThat(tools.one("select count(*) from arrears_plan where case_id = $1", debtor.id())).isEqualTo("0");
    }

    @Test
    void isOnePlanHoweverOftenItIsSent() {
        form.propose();
        debtor.send(debtor.browser(), debtor.page() + "/plan/check", Map.of()).expectStatus().isSeeOther();
        assertThat(tools.one("select count(*) from arrears_plan where case_id = $1", debtor.id())).isEqualTo("1");
    }

    @Test
    void showsWhatTheyEarnAndSpendToTheIncomeTeamAndToNobodyElse() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        form.propose();
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("£213.57", "£25.60", "£59.17", "For the income team alone");
        assertThat(debtor.read(debtor.officer(), debtor.deskApi())).contains("21357");
        assertThat(tools.one("select count(*) > 0 from audit_entry where what = 'arrears.budget-read' and subject_id = $1", debtor.id())).isEqualTo("true");
        for (var reader : List.of(As.staff(client, Role.AGENT), As.staff(client, Role.MANAGER))) {
            assertThat(debtor.read(reader, debtor.deskApi())).contains("1000").doesNotContain("21357", "2560", "5917");
        }
        for (var reader : List.of(As.staffPages(client, Role.AGENT), As.staffPages(client, Role.MANAGER))) {
            assertThat(debtor.read(reader, debtor.deskPage())).contains("£10.00 every week").doesNotContain("£213.57", "£25.60", "£59.17");
        }
        for (var team : List.of("leasehold", "repairs", "housing")) {
            As.officer(client, team).get().uri(debtor.deskApi()).exchange().expectStatus().isNotFound();
        }
        assertThat(debtor.read(As.residentPages(client, joint), debtor.page() + "/plan")).contains("£10.00 every week").doesNotContain("213.57", "59.17");
        assertThat(debtor.read(As.resident(client, joint), debtor.api())).doesNotContain("21357");
        assertThat(debtor.read(As.resident(client, joint), debtor.api() + "/plan-draft")).doesNotContain("213.57");
        assertThat(data(joint)).contains("arrears-plans").doesNotContain("21357");
        assertThat(data(debtor.household().person())).contains("21357");
        assertThat(tools.one("select count(*) from journey_draft where journey like 'arrears-plan:%' and owner = $1", debtor.household().person()))
                .as("what was sent lies nowhere else").isEqualTo("0");
    }

    private String data(String person) {
        var whom = new SubjectAccess.Whom(person, Set.of(debtor.household().agreement()), Set.of());
        return String.join(" ", Flux.fromIterable(modules).concatMap(module -> module.about(whom)).map(section -> section.name() + section.json()).collectList().block());
    }

    @Test
    void isForgottenSoonerThanTheCase() {
        form.propose();
        debtor.paid("2027-01-13", 20_000);
        assertThat(debtor.plan("state")).isEqualTo("kept");
        var kept = new Retention.Kept(Period.ofYears(6), Period.ofYears(6), Period.ofYears(6), Period.ofYears(2), Period.ofYears(6), Period.ofDays(90));
        tools.at("2027-05-01", "02:00");
        retentions.stream().filter(module -> module.getClass().getPackageName().startsWith("org.doorstep.arrears"))
                .forEach(module -> module.forget(kept, clock.instant()).block());
        assertThat(tools.one("select count(*) from arrears_budget where plan = $1::uuid", UUID.fromString(debtor.plan("id")))).isEqualTo("0");
        assertThat(debtor.cases()).isOne();
    }

    @Test
    void isTheirsAloneToPropose() {
        var stranger = new Register(tools.database()).tenant().person();
        As.resident(client, stranger).get().uri(debtor.api() + "/plan-draft").exchange().expectStatus().isNotFound();
        As.residentPages(client, stranger).get().uri(debtor.page() + "/plan").exchange().expectStatus().isNotFound();
        debtor.send(As.residentPages(client, stranger), debtor.page() + "/plan/amount", PlanForm.terms("10")).expectStatus().isNotFound();
        debtor.officer().get().uri(debtor.api() + "/plan-draft").exchange().expectStatus().isNotFound();
        form.propose();
        As.staff(client, Role.AGENT).post().uri(debtor.deskApi() + "/answer").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(form.answer("accept", Map.of())).exchange().expectStatus().isNotFound();
        assertThat(debtor.plan("state")).isEqualTo("proposed");
    }
}
