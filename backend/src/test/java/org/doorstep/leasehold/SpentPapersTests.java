package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.documents.Variant;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.standards.PromiseView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The paper of what a year cost says by itself why its figures are as they are: a tribunal has no page beside it. */
@IntegrationTest
class SpentPapersTests {

    private static final String PART_OF_THE_YEAR = "Your lease is counted from Thursday 1 October 2026 to Wednesday 31 March 2027 of this year.";

    @Autowired
    WebTestClient client;

    @Autowired
    LateCosts costs;

    @Autowired
    CostlyHeads heads;

    @Autowired
    LeaseRequests requests;

    @Autowired
    Imports imports;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    TestClock.Standing clock;

    private Building building;

    @BeforeEach
    void aHeadOverTheLimitAndACostThatIsLate() {
        building = desk.building();
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "repairs", "3000.00", "", "2026-07-10,,,"),
                building.cost("2", "cleaning", "300.00", "", "2025-06-01,,,"), building.cost("3", "cleaning", "500.00", "", "2026-07-11,,,")));
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        desk.ledgers().run("delete from charge_cost where reference like '" + building.schedule() + "-%'");
    }

    @Test
    void whatCameTooLateOrIsLimitedIsSaidWithTheFigures() {
        var before = paper("actuals");
        assertThat(before).contains("Front door closer").doesNotContain("Not charged", "too late", "you pay at most", "is counted from");
        costs.decide(OFFICER, Map.of("cost", building.schedule() + "-2", "decision", "lost")).block();
        heads.answer(OFFICER, Map.of("head", building.schedule() + " 2026 repairs", "answer", "limit-works", "why", "Many small jobs")).block();
        assertThat(paper("actuals")).contains("Costs of £300.00 came too late to be charged. You do not pay them.",
                "Repairs: you pay at most £250.00, because the law says that we had to ask you first");
        assertThat(forBraille("actuals")).contains("Costs of £300.00 came too late", "you pay at most £250.00", "Repairs: £3,000.00; £250.00");
    }

    @Test
    void anInvoiceThatIsNotChargedKeepsItsDay() {
        costs.decide(OFFICER, Map.of("cost", building.schedule() + "-2", "decision", "lost")).block();
        assertThat(forBraille("actuals")).contains("Invoiced or paid on; Amount; Not charged", "Sunday 1 June 2025; £300.00; £300.00", "Saturday 11 July 2026; £500.00; £0.00");
        var page = LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/spent");
        assertThat(page).contains("data-head=\"Invoiced or paid on\">Sunday 1 June 2025", "data-head=\"Not charged\">£300.00");
    }

    @Test
    void whoseLeaseHasPartOfTheYearIsToldWhich() {
        desk.ledgers().run("update agreement set started = '2026-10-01' where id = '" + building.me().agreement() + "'");
        assertThat(paper("actuals")).contains(PART_OF_THE_YEAR);
        assertThat(paper("estimate")).contains(PART_OF_THE_YEAR);
    }

    /** Section 21(5): no demand for payment received in the year, received and not paid, paid; and what still stood to the tenants' credit at its end. */
    @Test
    void theSummaryHasTheCostsApartByWhatTheYearsEndKnewOfThem() {
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "repairs", "3000.00", "", "2026-07-10,2026-08-02,,"),
                building.cost("2", "cleaning", "300.00", "", "2027-04-20,,,"), building.cost("3", "cleaning", "500.00", "", "2027-03-31,2027-04-01,,"),
                building.cost("4", "cleaning", "70.00", "", ",2027-03-31,,")));
        assertThat(paper("actuals")).doesNotContain("Summary of costs");
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        assertThat(page()).contains("Summary of costs: Alder Court", "We do not have this figure yet");
        Building.changes(imports, "charge-years", building.years("2027-05-03").replace("actuals-issued", "actuals-issued,tenants-credit").replace("2027-05-03", "2027-05-03,241.07"));
        assertThat(forBraille("actuals")).contains("Not sent to us by Wednesday 31 March 2027: £300.00", "Sent to us, and not paid by Wednesday 31 March 2027: £500.00",
                "Paid by Wednesday 31 March 2027: £3,070.00", "Total: £3,870.00", "still theirs on Wednesday 31 March 2027: £241.07");
        assertThat(paper("actuals")).contains("Summary of costs: Alder Court", "£3,070.00", "£241.07").doesNotContain("certified");
        assertThat(page()).contains("£3,070.00", "£3,870.00", "£241.07").doesNotContain("We do not have this figure yet", "certified");
        assertThat(As.resident(client, building.me().person()).get().uri("/api/pages/service-charges/" + building.mine() + "/2026/spent").exchange()
                .expectBody(String.class).returnResult().getResponseBody()).as("the app").contains("Summary of costs: Alder Court", "£3,070.00", "£241.07");
    }

    /** Section 21(6): where more than four homes pay a summary is none without its certificate, and everybody reads whose it is. */
    @Test
    void whereMoreThanFourHomesPayTheSummaryIsCertified() {
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        Building.changes(imports, "apportionments", building.parts() + desk.moreLeases(building, 3));
        assertThat(page()).contains("No accountant has certified this one yet");
        assertThat(forBraille("actuals")).contains("No accountant has certified this one yet");
        var asked = ((LeaseRequests.Asked.Taken) requests.ask(LeaseholdDesk.resident(building.me().person()), building.mine(), Map.of("kind", "summary")).block()).reference();
        assertThat(wrong(asked, Map.of("words", "See the page", "enclosed", "yes"))).containsExactly("certifiedBy", "certifiedOn");
        assertThat(wrong(asked, Map.of("words", "See the page", "enclosed", "yes", "certifiedBy", "Jo Reed FCA", "certifiedOn", "2027-03-31"))).as("in the year").containsExactly("certifiedOn");
        assertThat(wrong(asked, Map.of("words", "See the page", "enclosed", "yes", "certifiedBy", "Jo Reed FCA", "certifiedOn", "2027-05-05"))).as("to come").containsExactly("certifiedOn");
        assertThat(requests.find(OFFICER, asked).block().promises()).extracting(PromiseView::state).containsOnly(PromiseView.State.OPEN);
        assertThat(requests.answer(OFFICER, asked, Map.of("words", "See the page", "enclosed", "yes", "certifiedBy", "Jo Reed FCA", "certifiedOn", "2027-05-02")).block())
                .isInstanceOf(LeaseRequests.Answered.Sent.class);
        var certified = "Jo Reed FCA certified on Sunday 2 May 2027";
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/lease-requests/" + asked)).contains(certified);
        assertThat(page()).contains(certified).doesNotContain("No accountant");
        assertThat(paper("actuals")).contains(certified);
        assertThat(forBraille("actuals")).contains(certified);
    }

    /** Of the invoice that grew in June nobody certified anything: until it is as it was, no accountant is named for its figures. */
    @Test
    void nobodyIsNamedForFiguresThatChangedAfterTheyWereCertified() {
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        var asked = ((LeaseRequests.Asked.Taken) requests.ask(LeaseholdDesk.resident(building.me().person()), building.mine(), Map.of("kind", "summary")).block()).reference();
        requests.answer(OFFICER, asked, Map.of("words", "See the page", "enclosed", "yes", "certifiedBy", "Jo Reed FCA", "certifiedOn", "2027-05-02")).block();
        var certified = "Jo Reed FCA certified on Sunday 2 May 2027";
        assertThat(page()).contains(certified);
        assertThat(changed()).doesNotContain(asked);
        clock.set(Instant.parse("2027-06-08T09:00:00Z"));
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "repairs", "3600.00", "", "2026-07-10,,,")));
        var since = "The figures have changed since Jo Reed FCA certified a summary of them on Sunday 2 May 2027.";
        assertThat(page()).contains(since).doesNotContain(certified);
        assertThat(paper("actuals")).contains(since).doesNotContain(certified);
        assertThat(forBraille("actuals")).contains(since).doesNotContain(certified);
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/lease-requests/" + asked)).as("what they were sent").contains(certified);
        assertThat(changed()).contains(asked);
        assertThat(LeaseholdDesk.officersPage(client, "/lease-requests")).contains("Summaries whose figures changed after they were certified", asked, "Jo Reed FCA");
        assertThat(requests.changed(LeaseholdDesk.resident(building.me().person())).block()).isNull();
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "repairs", "3000.00", "", "2026-07-10,,,")));
        assertThat(page()).contains(certified);
        assertThat(changed()).doesNotContain(asked);
        desk.ledgers().run("update lease_request set certified_sums = null where reference = '" + asked + "'");
        assertThat(page()).as("nobody knows of which figures").doesNotContain(certified);
    }

    private List<String> changed() {
        return requests.changed(OFFICER).block().stream().map(LeaseRequests.ChangedSummary::reference).toList();
    }

    private List<String> wrong(String asked, Map<String, String> fields) {
        return ((LeaseRequests.Answered.Wrong) requests.answer(OFFICER, asked, fields).block()).problems().stream().map(Problem::field).toList();
    }

    private String page() {
        return LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/spent");
    }

    /** Its words one after the other, however they were broken into lines. */
    private String paper(String paper) {
        return PdfCheck.textOf(get(paper, Variant.STANDARD)).replaceAll("\\s+", " ");
    }

    private String forBraille(String paper) {
        return new String(get(paper, Variant.PLAIN_TEXT), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    private byte[] get(String paper, Variant variant) {
        return As.residentPages(client, building.me().person()).get()
                .uri(URI.create("/service-charges/%s/2026/documents/%s/%s".formatted(building.mine(), paper, variant.address()))).exchange()
                .expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody();
    }
}
