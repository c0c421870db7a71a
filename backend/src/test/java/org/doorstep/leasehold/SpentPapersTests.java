package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.documents.Variant;
import org.doorstep.imports.Imports;
import org.doorstep.platform.pdf.PdfCheck;
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
