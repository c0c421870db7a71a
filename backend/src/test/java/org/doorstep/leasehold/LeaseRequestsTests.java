package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.LeaseRequests.Answered;
import org.doorstep.leasehold.LeaseRequests.Asked;
import org.doorstep.repairs.Register;
import org.doorstep.standards.PromiseView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Asking for costs, for the bills behind them and whatever else, each with its clock. */
@IntegrationTest
class LeaseRequestsTests {

    private static final CurrentUser.Staff OFFICER = LeaseholdDesk.OFFICER;
    private static final Map<String, String> ANSWER = Map.of("words", "Here it is", "enclosed", "yes");

    @Autowired
    WebTestClient client;

    @Autowired
    LeaseRequests requests;

    @Autowired
    DatabaseClient database;

    @Autowired
    Imports imports;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    TestClock.Standing clock;

    private Building building;
    private CurrentUser me;

    @BeforeEach
    void aBuilding() {
        building = desk.building();
        me = LeaseholdDesk.resident(building.me().person());
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    /** "1 month of request or 6 months of period end, whichever later" (SC-3): in January the month is later, in May six months from 31 March. */
    @Test
    void aSummaryIsPromisedByTheLaterOfTheTwoDays() {
        var january = promises(ask("summary", ""));
        assertThat(january).singleElement().satisfies(promise -> {
            assertThat(promise.standard()).isEqualTo("national.leasehold.cost-summary");
            assertThat(promise.due()).isBetween(Instant.parse("2027-02-12T00:00:00Z"), Instant.parse("2027-02-13T00:00:00Z"));
        });
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        assertThat(promises(ask("summary", ""))).singleElement().satisfies(promise -> {
            assertThat(promise.standard()).isEqualTo("national.leasehold.cost-summary-period");
            assertThat(promise.due()).isBetween(Instant.parse("2027-09-30T00:00:00Z"), Instant.parse("2027-10-01T00:00:00Z"));
        });
    }

    @Test
    void whatIsAskedTwiceAtOnceIsKeptOnceAndBothAreLedToIt() {
        var taken = Flux.range(0, 6).flatMap(_ -> requests.ask(me, building.mine(), Map.of("kind", "question", "words", "Who cleans the stairs?"))
                .subscribeOn(Schedulers.boundedElastic())).map(asked -> ((Asked.Taken) asked).reference()).distinct().collectList().block();
        assertThat(taken).hasSize(1);
        assertThat(promises(taken.getFirst())).extracting(PromiseView::standard).contains("nph.contact.email-reply");
    }

    /** Within six months of the summary; the bills are to be seen within a month, for two months. */
    @Test
    void theBillsCanBeSeenForTwoMonthsOnceThereIsASummary() {
        assertThat(requests.ask(me, building.mine(), Map.of("kind", "inspection")).block()).isInstanceOf(Asked.NoSummary.class);
        answer(ask("summary", ""), ANSWER);
        var inspection = ask("inspection", "");
        assertThat(promises(inspection)).singleElement().satisfies(promise -> assertThat(promise.standard()).isEqualTo("national.leasehold.inspection-open"));
        assertThat(((Answered.Wrong) requests.answer(OFFICER, inspection, Map.of("opens", "2027-01-11")).block()).problems()).hasSize(3);
        answer(inspection, Map.of("words", "Come and see", "opens", "2027-01-20", "place", "The Guildhall, weekdays 9 to 5"));
        assertThat(page("/lease-requests/" + inspection)).contains("from Wednesday 20 January 2027 until Friday 19 March 2027", "The Guildhall, weekdays 9 to 5");
        assertThat(promises(inspection)).extracting(PromiseView::state).containsExactly(PromiseView.State.KEPT);
        clock.set(Instant.parse("2027-07-12T20:00:00Z"));
        assertThat(requests.of(me, building.mine()).block().seeUntil()).isPresent();
        clock.set(Instant.parse("2027-07-13T09:00:00Z"));
        assertThat(requests.ask(me, building.mine(), Map.of("kind", "inspection")).block()).isInstanceOf(Asked.NoSummary.class);
    }

    /** A new year of charges began on 1 April: what may be seen are the bills of the summary that was sent, once. */
    @Test
    void theBillsAreThoseOfTheSummaryThoughAnotherYearHasBegun() {
        answer(ask("summary", ""), ANSWER);
        clock.set(Instant.parse("2027-04-06T09:00:00Z"));
        var inspection = ask("inspection", "");
        assertThat(requests.find(me, inspection).block().year()).isEqualTo(2025);
        answer(inspection, Map.of("words", "Come and see", "opens", "2027-04-20", "place", "The Guildhall"));
        assertThat(ask("inspection", "")).isEqualTo(inspection);
    }

    /** Whoever may not answer is offered no form that would lead nowhere. */
    @Test
    void theContactCentreReadsRequestsAndIsOfferedNoAnswer() {
        var question = ask("question", "Who cleans the stairs?");
        var summary = ask("summary", "");
        assertThat(LeaseholdDesk.officersPage(client, "/lease-requests/" + question)).contains("name=\"words\"");
        assertThat(LeaseholdDesk.agentsPage(client, "/lease-requests/" + summary)).doesNotContain("name=\"words\"");
    }

    @Test
    void anAnswerIsSentOnceToldAndShownWithTheCostsBehindIt() {
        var summary = ask("summary", "");
        assertThat(waiting()).contains(summary);
        var answered = Flux.range(0, 4).flatMap(_ -> requests.answer(OFFICER, summary, ANSWER).subscribeOn(Schedulers.boundedElastic())).collectList().block();
        assertThat(answered.stream().filter(Answered.Sent.class::isInstance)).hasSize(1);
        assertThat(waiting()).doesNotContain(summary);
        assertThat(page("/lease-requests/" + summary)).contains("Here it is").doesNotContain("/2025/spent");
        assertThat(database.sql("select count(*) from contact where kind = 'lease-request-answered' and person = $1").bind(0, building.me().person())
                .mapValue(Long.class).one().block()).isEqualTo(1);
        assertThat(promises(summary)).extracting(PromiseView::state).containsOnly(PromiseView.State.KEPT);
    }

    /** "Set out [...] relevant costs in respect of which no demand for payment was received", and certified: the page of the year's costs is linked, and by itself answers nobody. */
    @Test
    void aSummaryIsMoreThanThePageOfItsYear() {
        var summary = ask("summary", "");
        assertThat(requests.answer(OFFICER, summary, Map.of("words", "Here it is")).block()).isInstanceOfSatisfying(Answered.Wrong.class,
                wrong -> assertThat(wrong.problems()).extracting(Problem::field).containsExactly("enclosed"));
        assertThat(promises(summary)).extracting(PromiseView::state).containsOnly(PromiseView.State.OPEN);
        assertThat(LeaseholdDesk.officersPage(client, "/lease-requests/" + summary)).contains("name=\"enclosed\"");
        Building.changes(imports, "charge-years", building.years("2026-06-01").replace(",2026,", ",2025,"));
        Building.changes(imports, "apportionments", building.parts().replace(",2026,", ",2025,"));
        assertThat(LeaseholdDesk.officersPage(client, "/lease-requests/" + summary)).contains("name=\"enclosed\"", "a qualified accountant has to certify the summary", "name=\"certifiedBy\"");
        assertThat(requests.answer(OFFICER, summary, Map.of("words", "See the page")).block()).as("words with the link").isInstanceOf(Answered.Wrong.class);
        assertThat(promises(summary)).extracting(PromiseView::state).containsOnly(PromiseView.State.OPEN);
        answer(summary, ANSWER);
        var link = "/service-charges/" + building.mine() + "/2025/spent";
        assertThat(page("/lease-requests/" + summary)).contains(link);
        assertThat(page(link)).contains("2025 to 2026");
    }

    @Test
    void aQuestionIsItsAskersAloneAndOthersLeasesAreNotThere() {
        var register = new Register(database);
        var joint = register.jointWith(building.me());
        var question = ask("question", "Something private");
        var summary = ask("summary", "");
        assertThat(status(joint, "/lease-requests/" + question)).isEqualTo(404);
        assertThat(status(joint, "/lease-requests/" + summary)).isEqualTo(200);
        assertThat(status(building.neighbour().person(), "/lease-requests/" + summary)).isEqualTo(404);
        assertThat(status(building.neighbour().person(), "/service-charges/" + building.mine() + "/requests")).isEqualTo(404);
        assertThat(status(building.me().person(), "/lease-requests")).isEqualTo(404);
        As.officer(client, "repairs").get().uri("/api/lease-requests/" + summary).exchange().expectStatus().isNotFound();
        assertThat(LeaseholdDesk.officersPage(client, "/lease-requests")).contains("What they wrote", "Something private");
        As.officerPages(client, "leasehold").get().uri("/service-charges/" + building.mine() + "/requests").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk();
        register.leaves(building.me().person(), building.me());
        assertThat(status(building.me().person(), "/lease-requests/" + question)).isEqualTo(404);
    }

    /** The lease stands and names somebody else: that a summary was asked for stays (section 24 of the Act), what its asker wrote does not. */
    @Test
    void whoeverBoughtTheLeaseReadsNothingThatTheOneBeforeWroteOrWasAnswered() {
        var register = new Register(database);
        var summary = ask("summary", "I am ill and selling");
        var question = ask("question", "May I sell to my brother?");
        answer(summary, Map.of("words", "Dear Mrs Page, get well", "enclosed", "yes"));
        var buyer = register.jointWith(building.me());
        assertThat(pageOf(buyer, "/lease-requests/" + summary)).contains("I am ill and selling", "Dear Mrs Page");
        register.leaves(building.me().person(), building.me());
        for (var path : List.of("/lease-requests/" + summary, "/service-charges/" + building.mine() + "/requests")) {
            assertThat(pageOf(buyer, path)).contains("Whoever held this lease before you asked this", "We answered them")
                    .doesNotContain("I am ill and selling").doesNotContain("Dear Mrs Page").doesNotContain("brother");
        }
        var view = requests.find(LeaseholdDesk.resident(buyer), summary).block();
        assertThat(view.former()).isTrue();
        assertThat(view.words() + view.answer().orElseThrow().words()).isEmpty();
        assertThat(status(buyer, "/lease-requests/" + question)).isEqualTo(404);
        assertThat(requests.find(OFFICER, summary).block().words()).isEqualTo("I am ill and selling");
        assertThat(requests.ask(LeaseholdDesk.resident(buyer), building.mine(), Map.of("kind", "inspection")).block()).isInstanceOf(Asked.Taken.class);
    }

    @Test
    void whoeverBoughtTheLeaseHearsOfASummaryThatTheOneBeforeAskedForAndOfNoQuestion() {
        var register = new Register(database);
        var summary = ask("summary", "");
        var question = ask("question", "May I sell?");
        var buyer = register.jointWith(building.me());
        register.leaves(building.me().person(), building.me());
        answer(summary, ANSWER);
        answer(question, ANSWER);
        assertThat(desk.told(buyer, "lease-request-answered")).isEqualTo(1);
    }

    @Test
    void theListOfWhatWasAskedNamesEachByItsWordsAndHasWhatIsOpenOfIt() {
        var long60 = "Who cleans the stairs of our building and how often do they come here, and what does it cost?";
        var question = ask("question", long60 + "\nI pay for it");
        var summary = ask("summary", "");
        var list = page("/service-charges/" + building.mine() + "/requests");
        assertThat(list).contains("What you asked before", "Who cleans the stairs of our building and how often do they…<span", "A summary of the costs of 2025 to 2026<span",
                "Your question, asked at 9:30am on Tuesday 12 January 2027.").doesNotContain("I pay for it").doesNotContain("We have answered");
        assertThat(list.split("app-promise--open", -1)).hasSize(3);
        answer(question, ANSWER);
        answer(summary, ANSWER);
        assertThat(page("/service-charges/" + building.mine() + "/requests")).contains("We have answered.").doesNotContain("app-promise");
        assertThat(page("/lease-requests/" + question)).contains("<h1 class=\"govuk-heading-l\">Your question</h1>", "I pay for it", "Here it is")
                .containsPattern("Reference</dt>\\s*<dd[^>]*>\\s*" + question);
        assertThat(LeaseholdDesk.officersPage(client, "/lease-requests/" + question)).contains("<h1 class=\"govuk-heading-l\">A question</h1>");
    }

    @Test
    void anAbsenteeOwnerSeesWhereLettersGoAndAnAgentWhoseLeaseItIs() {
        database.sql("update person set post_line1 = '7 Quay Street', post_town = 'Bristol', post_code = 'BS1 4QA' where reference = $1")
                .bind(0, building.me().person()).fetch().rowsUpdated().block();
        assertThat(page("/service-charges/" + building.mine())).contains("7 Quay Street", "BS1 4QA");
        assertThat(page("/service-charges/" + building.mine() + "/welcome")).contains("7 Quay Street", "First-tier Tribunal", building.mine());
    }

    @Test
    void theReserveIsDrawnWithItsTable() {
        assertThat(page("/service-charges/" + building.mine() + "/2026/reserve")).contains("Money that everybody together saved for later works: ", "Interest it earned", "£12.50", "£812.50", "<svg").doesNotContain("Everybody together");
    }

    private String ask(String kind, String words) {
        return ((Asked.Taken) requests.ask(me, building.mine(), Map.of("kind", kind, "words", words)).block()).reference();
    }

    private void answer(String reference, Map<String, String> fields) {
        assertThat(requests.answer(OFFICER, reference, fields).block()).isInstanceOf(Answered.Sent.class);
    }

    private List<PromiseView> promises(String reference) {
        return requests.find(me, reference).block().promises();
    }

    private List<String> waiting() {
        return requests.waiting(OFFICER).block().stream().map(RequestView::reference).toList();
    }

    private int status(String person, String path) {
        return LeaseholdDesk.status(client, person, path);
    }

    private String page(String path) {
        return pageOf(building.me().person(), path);
    }

    private String pageOf(String person, String path) {
        return LeaseholdDesk.page(client, person, path);
    }
}
