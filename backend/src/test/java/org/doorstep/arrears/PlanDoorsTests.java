package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.spi.Retention;
import org.doorstep.platform.spi.SubjectAccess;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** A resident proposes a plan from what they can afford; an officer answers it, once. */
@IntegrationTest
class PlanDoorsTests {

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    DueJobs due;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    ArrearsDesk desk;
    @Autowired
    List<Retention> retentions;
    @Autowired
    List<SubjectAccess> modules;

    @Autowired
    Debtor.Tools tools;

    Debtor debtor;

    @BeforeEach
    void somebodyBehind() {
        clock.set(TestClock.START);
        debtor = tools.tenant().behind();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    private static Map<String, String> income() {
        return Map.of("per", "week", "wages", "about £213.57", "child", "25,60");
    }

    private static Map<String, String> spending() {
        return Map.of("rent", "100", "food", "80", "phone", "none");
    }

    private static Map<String, String> terms(String amount) {
        return Map.of("amount", amount, "every", "week", "first-day", "22", "first-month", "january", "first-year", "2027");
    }

    private String plan(String column) {
        return tools.one("select p." + column + " from arrears_plan p join arrears_case c on c.id = p.case_id where c.account = $1 order by p.proposed_at desc limit 1",
                debtor.account().id());
    }

    private Map<String, String> answer(String which, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("plan", plan("id"));
        fields.put("answer", which);
        return fields;
    }

    private void propose() {
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-in", income()).expectStatus().isSeeOther();
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-out", spending()).expectStatus().isSeeOther();
        debtor.send(debtor.browser(), debtor.page() + "/plan/amount", terms("10")).expectStatus().isSeeOther()
                .expectHeader().valueEquals("Location", debtor.page() + "/plan/check");
        debtor.send(debtor.browser(), debtor.page() + "/plan/check", Map.of()).expectStatus().isSeeOther().expectHeader().valueEquals("Location", debtor.page() + "/plan");
    }

    @Test
    void isProposedFromWhatTheyCanAffordAfterALookAtItAll() {
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("Make a plan", "read by our income team and by nobody else");
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-in", income()).expectStatus().isSeeOther()
                .expectHeader().valueEquals("Location", debtor.page() + "/plan/money-out");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/money-out")).contains("goes out in a week");
        debtor.send(debtor.browser(), debtor.page() + "/plan/money-out", spending());
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/amount")).contains("You have £59.17 left for a week");
        debtor.send(debtor.browser(), debtor.page() + "/plan/amount", terms("£60"));
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan/check")).contains("£239.17 for a week", "£180.00 for a week", "£59.17 for a week",
                "£60.00 every week from Friday 22 January 2027", "2 times, the last on Friday 29 January 2027", "This is more than you have left");
        debtor.send(debtor.browser(), debtor.page() + "/plan/check", Map.of()).expectStatus().isSeeOther();
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("You have sent this plan. We answer by Tuesday 19 January 2027", "Take this plan back");
        assertThat(debtor.read(debtor.browser(), "/")).contains("We answer your plan for your rent by Tuesday 19 January 2027");
        assertThat(debtor.onTheDesk()).contains("Answer their plan");
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
        propose();
        debtor.send(debtor.browser(), debtor.page() + "/plan/check", Map.of()).expectStatus().isSeeOther();
        assertThat(tools.one("select count(*) from arrears_plan where case_id = $1", debtor.id())).isEqualTo("1");
    }

    @Test
    void showsWhatTheyEarnAndSpendToTheIncomeTeamAndToNobodyElse() {
        var joint = new Register(database).jointWith(debtor.household());
        propose();
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
        propose();
        debtor.paid("2027-01-13", 20_000);
        assertThat(plan("state")).isEqualTo("kept");
        var kept = new Retention.Kept(Period.ofYears(6), Period.ofYears(6), Period.ofYears(6), Period.ofYears(2), Period.ofYears(6), Period.ofDays(90));
        tools.at("2027-05-01", "02:00");
        retentions.stream().filter(module -> module.getClass().getPackageName().startsWith("org.doorstep.arrears"))
                .forEach(module -> module.forget(kept, clock.instant()).block());
        assertThat(tools.one("select count(*) from arrears_budget where plan = $1::uuid", java.util.UUID.fromString(plan("id")))).isEqualTo("0");
        assertThat(debtor.cases()).isOne();
    }

    @Test
    void isAgreedAndItsDaysAreToldToEachOfThem() {
        var joint = new Register(database).jointWith(debtor.household());
        propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("accept", Map.of("reasons", "Thank you for ringing"))).expectStatus().isSeeOther();
        assertThat(plan("state")).isEqualTo("agreed");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("This plan is agreed", "Friday 22 January 2027", "£10.00", "Not yet", "Thank you for ringing");
        assertThat(tools.one("select count(*) || ' ' || sum(amount) from arrears_instalment where plan = $1::uuid", java.util.UUID.fromString(plan("id")))).isEqualTo("10 10000");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-answered")).isOne();
        assertThat(debtor.told(joint, "arrears-plan-answered")).isOne();
        assertThat(debtor.read(debtor.browser(), "/")).contains("The next part of your plan for your rent is due on Friday 22 January 2027");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("Thank you for ringing");
        for (var reader : List.of(As.staffPages(client, Role.AGENT), As.staffPages(client, Role.MANAGER))) {
            assertThat(debtor.read(reader, debtor.deskPage())).contains("Ola Grant").doesNotContain("Thank you for ringing");
        }
    }

    @Test
    void isRefusedOnlyWithReasons() {
        propose();
        var again = debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("refuse", Map.of())).expectStatus().isEqualTo(422)
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(again).contains("Write why, so that they can understand it");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("refuse", Map.of("reasons", "It would take nine years"))).expectStatus().isSeeOther();
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("We could not agree to this plan", "It would take nine years", "Make a plan");
        tools.at("2027-01-12", "11:00");
        propose();
        assertThat(plan("state")).isEqualTo("proposed");
    }

    @Test
    void isAnotherOfferThatTheyTakeOrNot() {
        propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("offer", terms("12.50"))).expectStatus().isSeeOther();
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("We have offered another plan", "£12.50 every week");
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", Map.of()).expectStatus().isEqualTo(422);
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", Map.of("take", "yes")).expectStatus().isSeeOther();
        assertThat(plan("state")).isEqualTo("agreed");
        assertThat(tools.one("select max(amount) from arrears_instalment where plan = $1::uuid", java.util.UUID.fromString(plan("id")))).isEqualTo("1250");
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", Map.of("take", "no")).expectStatus().isEqualTo(409);
        debtor.send(debtor.browser(), debtor.page() + "/plan/withdrawal", Map.of()).expectStatus().isEqualTo(409);
    }

    @Test
    void tellsTheSecondOfTwoOfficersWhoAnswered() {
        propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("accept", Map.of())).expectStatus().isSeeOther();
        var second = debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("refuse", Map.of("reasons", "No"))).expectStatus().isEqualTo(409)
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(second).contains("Ola Grant has answered this plan already");
        assertThat(plan("state")).isEqualTo("agreed");
    }

    @Test
    void isAnsweredOnceByTenOfficersAtOnce() {
        propose();
        var fields = answer("accept", Map.of());
        var other = answer("refuse", Map.of("reasons", "No"));
        var outcomes = Flux.range(0, 10).flatMap(n -> desk.answer(officer(n), debtor.account().reference(), n % 2 == 0 ? fields : other), 10).collectList().block();
        assertThat(outcomes).filteredOn(ArrearsOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ArrearsOutcome.NotNow.class::isInstance).hasSize(9)
                .allSatisfy(no -> assertThat(((ArrearsOutcome.NotNow) no).why().code()).isEqualTo("arrears.plan.answered"));
        assertThat(tools.one("select count(*) from arrears_answer where plan = $1::uuid", java.util.UUID.fromString(plan("id")))).isEqualTo("1");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-answered")).isOne();
    }

    private static CurrentUser officer(int n) {
        return new CurrentUser.Staff("officer-" + n, "Officer " + n, Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    }

    @Test
    void isTheirsAloneToPropose() {
        var stranger = new Register(database).tenant().person();
        As.resident(client, stranger).get().uri(debtor.api() + "/plan-draft").exchange().expectStatus().isNotFound();
        As.residentPages(client, stranger).get().uri(debtor.page() + "/plan").exchange().expectStatus().isNotFound();
        debtor.send(As.residentPages(client, stranger), debtor.page() + "/plan/amount", terms("10")).expectStatus().isNotFound();
        debtor.officer().get().uri(debtor.api() + "/plan-draft").exchange().expectStatus().isNotFound();
        propose();
        As.staff(client, Role.AGENT).post().uri(debtor.deskApi() + "/answer").contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .bodyValue(answer("accept", Map.of())).exchange().expectStatus().isNotFound();
        assertThat(plan("state")).isEqualTo("proposed");
    }

    @Test
    void isTakenBackUntilItIsAnswered() {
        propose();
        debtor.send(debtor.browser(), debtor.page() + "/plan/withdrawal", Map.of()).expectStatus().isSeeOther();
        assertThat(plan("state")).isEqualTo("withdrawn");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("accept", Map.of())).expectStatus().isEqualTo(409);
    }

    @Test
    void isDecidedByWhoProposedItAndNotByWhoSharesTheTenancy() {
        var other = As.residentPages(client, new Register(database).jointWith(debtor.household()));
        propose();
        assertThat(debtor.read(other, debtor.page() + "/plan")).doesNotContain("Take this plan back");
        debtor.send(other, debtor.page() + "/plan/withdrawal", Map.of()).expectStatus().isEqualTo(409)
                .expectBody(String.class).value(body -> assertThat(body).contains("Somebody else named on the tenancy proposed this plan"));
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("offer", terms("50"))).expectStatus().isSeeOther();
        for (var take : List.of("yes", "no")) {
            debtor.send(other, debtor.page() + "/plan/decision", Map.of("take", take)).expectStatus().isEqualTo(409);
        }
        assertThat(plan("state")).isEqualTo("offered");
    }

    /** £12.50 was read and declined elsewhere; £50 came after it and was not read. */
    @Test
    void isNotTakenByAPageThatShowedAnother() {
        propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("offer", terms("12.50"))).expectStatus().isSeeOther();
        var read = plan("id");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains(read);
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", Map.of("take", "no", "plan", read)).expectStatus().isSeeOther();
        tools.at("2027-01-12", "11:00");
        propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("offer", terms("50"))).expectStatus().isSeeOther();
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", Map.of("take", "yes", "plan", read)).expectStatus().isEqualTo(409);
        assertThat(plan("state")).isEqualTo("offered");
    }

    @Test
    void isFreeForAnotherWhenAnOfferIsNotAnswered() {
        propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("offer", terms("12.50"))).expectStatus().isSeeOther();
        tools.morning("2027-01-26");
        assertThat(plan("state")).as("they said that it stands until then").isEqualTo("offered");
        tools.morning("2027-01-27");
        assertThat(plan("state")).isEqualTo("ended");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-answered")).isEqualTo(2);
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("This plan has ended. You can propose another.");
    }

    @Test
    void isNotAgreedWhereNothingIsLateAnyMore() {
        propose();
        debtor.paidByFile("2027-01-13", 10_000);
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", answer("accept", Map.of())).expectStatus().isEqualTo(409)
                .expectBody(String.class).value(body -> assertThat(body).contains("Nothing is late on this account now"));
    }
}
