package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** An officer answers a plan, once, and whoever proposed it decides what becomes of an offer. */
@IntegrationTest
class PlanAnsweredTests {

    @Autowired
    WebTestClient client;
    @Autowired
    ArrearsDesk desk;
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

    @Test
    void isAgreedAndItsDaysAreToldToEachOfThem() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        form.propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("accept", Map.of("reasons", "Thank you for ringing"))).expectStatus().isSeeOther();
        assertThat(debtor.plan("state")).isEqualTo("agreed");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("This plan is agreed", "Friday 22 January 2027", "£10.00", "Not yet", "Thank you for ringing");
        assertThat(tools.one("select count(*) || ' ' || sum(amount) from arrears_instalment where plan = $1::uuid", UUID.fromString(debtor.plan("id")))).isEqualTo("10 10000");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-answered")).isOne();
        assertThat(debtor.told(joint, "arrears-plan-answered")).isOne();
        assertThat(debtor.read(debtor.browser(), "/")).contains("The next payment of your plan for your rent is due on Friday 22 January 2027");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("Thank you for ringing");
        for (var reader : List.of(As.staffPages(client, Role.AGENT), As.staffPages(client, Role.MANAGER))) {
            assertThat(debtor.read(reader, debtor.deskPage())).contains("Ola Grant").doesNotContain("Thank you for ringing");
        }
    }

    @Test
    void isRefusedOnlyWithReasons() {
        form.propose();
        var again = debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("refuse", Map.of())).expectStatus().isEqualTo(422)
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(again).contains("Write why, so that they can understand it");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("refuse", Map.of("reasons", "It would take nine years"))).expectStatus().isSeeOther();
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("We could not agree to this plan", "It would take nine years", "Make a plan");
        tools.at("2027-01-12", "11:00");
        form.propose();
        assertThat(debtor.plan("state")).isEqualTo("proposed");
    }

    @Test
    void isAnotherOfferThatTheyTakeOrNot() {
        form.propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("offer", PlanForm.terms("12.50"))).expectStatus().isSeeOther();
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("We have offered another plan", "£12.50 every week");
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", form.take("")).expectStatus().isEqualTo(422);
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", form.take("yes")).expectStatus().isSeeOther();
        assertThat(debtor.plan("state")).isEqualTo("agreed");
        assertThat(tools.one("select max(amount) from arrears_instalment where plan = $1::uuid", UUID.fromString(debtor.plan("id")))).isEqualTo("1250");
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", form.take("no")).expectStatus().isEqualTo(409);
        debtor.send(debtor.browser(), debtor.page() + "/plan/withdrawal", form.take("")).expectStatus().isEqualTo(409);
    }

    @Test
    void tellsTheSecondOfTwoOfficersWhoAnswered() {
        form.propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("accept", Map.of())).expectStatus().isSeeOther();
        var second = debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("refuse", Map.of("reasons", "No"))).expectStatus().isEqualTo(409)
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(second).contains("Ola Grant has answered this plan already");
        assertThat(debtor.plan("state")).isEqualTo("agreed");
    }

    @Test
    void isAnsweredOnceByTenOfficersAtOnce() {
        form.propose();
        var fields = form.answer("accept", Map.of());
        var other = form.answer("refuse", Map.of("reasons", "No"));
        var outcomes = Flux.range(0, 10).flatMap(n -> desk.answer(officer(n), debtor.account().reference(), n % 2 == 0 ? fields : other), 10).collectList().block();
        assertThat(outcomes).filteredOn(ArrearsOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ArrearsOutcome.NotNow.class::isInstance).hasSize(9)
                .allSatisfy(no -> assertThat(((ArrearsOutcome.NotNow) no).why().code()).isEqualTo("arrears.plan.answered"));
        assertThat(tools.one("select count(*) from arrears_answer where plan = $1::uuid", UUID.fromString(debtor.plan("id")))).isEqualTo("1");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-answered")).isOne();
    }

    private static CurrentUser officer(int n) {
        return new CurrentUser.Staff("officer-" + n, "Officer " + n, Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    }

    @Test
    void isTakenBackUntilItIsAnswered() {
        form.propose();
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("name=\"plan\" value=\"" + debtor.plan("id") + "\"");
        debtor.send(debtor.browser(), debtor.page() + "/plan/withdrawal", form.take("")).expectStatus().isSeeOther();
        assertThat(debtor.plan("state")).isEqualTo("withdrawn");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("accept", Map.of())).expectStatus().isEqualTo(409);
    }

    @Test
    void isDecidedByWhoProposedItAndNotByWhoSharesTheTenancy() {
        var other = As.residentPages(client, new Register(tools.database()).jointWith(debtor.household()));
        form.propose();
        assertThat(debtor.read(other, debtor.page() + "/plan")).doesNotContain("Take this plan back");
        debtor.send(other, debtor.page() + "/plan/withdrawal", form.take("")).expectStatus().isEqualTo(409)
                .expectBody(String.class).value(body -> assertThat(body).contains("Somebody else named on the tenancy proposed this plan"));
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("offer", PlanForm.terms("50"))).expectStatus().isSeeOther();
        for (var take : List.of("yes", "no")) {
            debtor.send(other, debtor.page() + "/plan/decision", form.take(take)).expectStatus().isEqualTo(409);
        }
        assertThat(debtor.plan("state")).isEqualTo("offered");
    }

    @Test
    void isTouchedByNobodyWhoDoesNotSayWhichOneTheyRead() {
        form.propose();
        debtor.app().delete().uri(debtor.api() + "/plan").exchange().expectStatus().isEqualTo(422)
                .expectBody().jsonPath("$.errors[0].field").isEqualTo("plan").jsonPath("$.errors[0].message").value(said -> assertThat((String) said).contains("which plan it is for"));
        debtor.send(debtor.browser(), debtor.page() + "/plan/withdrawal", Map.of()).expectStatus().isEqualTo(422);
        assertThat(debtor.plan("state")).isEqualTo("proposed");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("offer", PlanForm.terms("12.50"))).expectStatus().isSeeOther();
        for (var take : List.of("yes", "no")) {
            debtor.app().post().uri(debtor.api() + "/plan/decision").contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("take", take)).exchange().expectStatus().isEqualTo(422);
            debtor.officer().post().uri(debtor.deskApi() + "/decision").contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("take", take)).exchange().expectStatus().isEqualTo(422);
        }
        assertThat(debtor.plan("state")).isEqualTo("offered");
    }

    /** £12.50 was read and declined elsewhere; £50 came after it and was not read. */
    @Test
    void isNotTakenByAPageThatShowedAnother() {
        form.propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("offer", PlanForm.terms("12.50"))).expectStatus().isSeeOther();
        var read = debtor.plan("id");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains(read);
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", Map.of("take", "no", "plan", read)).expectStatus().isSeeOther();
        tools.at("2027-01-12", "11:00");
        form.propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("offer", PlanForm.terms("50"))).expectStatus().isSeeOther();
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", Map.of("take", "yes", "plan", read)).expectStatus().isEqualTo(409);
        assertThat(debtor.plan("state")).isEqualTo("offered");
    }

    @Test
    void isFreeForAnotherWhenAnOfferIsNotAnswered() {
        form.propose();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("offer", PlanForm.terms("12.50"))).expectStatus().isSeeOther();
        tools.morning("2027-01-26");
        assertThat(debtor.plan("state")).as("they said that it stands until then").isEqualTo("offered");
        tools.morning("2027-01-27");
        assertThat(debtor.plan("state")).isEqualTo("ended");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-answered")).isEqualTo(2);
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("This plan has ended. You can propose another.");
    }

    @Test
    void isNotAgreedWhereNothingIsLateAnyMore() {
        form.propose();
        debtor.paidByFile("2027-01-13", 10_000);
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer("accept", Map.of())).expectStatus().isEqualTo(409)
                .expectBody(String.class).value(body -> assertThat(body).contains("Nothing is late on this account now"));
    }
}
