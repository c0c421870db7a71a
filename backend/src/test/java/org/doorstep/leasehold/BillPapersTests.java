package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.documents.DocumentCard;
import org.doorstep.imports.Imports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Papers of bills stay as they were made; the list says which of them is the one to pay. */
@IntegrationTest
class BillPapersTests {

    private static final String UNSENT = "This is not a demand: it shows no bill that we sent.";
    private static final String BACK = "We took this bill back on Tuesday 12 January 2027. Do not pay by it.";

    @Autowired
    WebTestClient client;

    @Autowired
    Bills bills;

    @Autowired
    Imports imports;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    TestClock.Standing clock;

    private Building building;

    @BeforeEach
    void aPaperOfABillThatWasNotSent() {
        building = desk.building();
        desk.ledgers().account("service-charge", building.me().agreement());
        open();
        clock.set(Instant.parse("2027-01-12T10:00:00Z"));
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        desk.rightsAreNotChecked();
        desk.ledgers().run("delete from charge_bill_open");
    }

    @Test
    void ofThreePapersOfOneBillOneIsToPay() {
        assertThat(notes()).containsExactly(UNSENT);
        send();
        open();
        assertThat(notes()).containsExactly("", UNSENT);
        clock.set(Instant.parse("2027-01-12T11:00:00Z"));
        Building.changes(imports, "charge-estimates", building.estimates().replace("1000.00", "600.00"));
        assertThat(bills.correct(LeaseholdDesk.OFFICER, building.mine(), 2026, 4, Map.of("why", "The cleaning costs less")).block()).isInstanceOf(Bills.Outcome.Done.class);
        assertThat(notes()).as("at once").containsExactly(BACK, UNSENT);
        open();
        assertThat(notes()).containsExactly("", BACK, UNSENT);
        var cards = As.resident(client, building.me().person()).get().uri("/api/service-charges/" + building.mine() + "/documents").exchange()
                .expectBody(new ParameterizedTypeReference<List<DocumentCard>>() {}).returnResult().getResponseBody();
        assertThat(cards).extracting(card -> card.demand().orElseThrow().sent()).containsExactly(true, true, false);
        assertThat(cards).extracting(card -> card.demand().orElseThrow().takenBack().isPresent()).containsExactly(false, true, false);
    }

    /** What is made after a bill was taken back and none stands in its place shows none that was sent. */
    @Test
    void afterABillWasWithdrawnItsPaperIsNoDemand() {
        send();
        clock.set(Instant.parse("2027-01-12T11:00:00Z"));
        Building.changes(imports, "charge-estimates", building.estimates().replaceAll("[0-9]+\\.00", "0.00"));
        assertThat(bills.correct(LeaseholdDesk.OFFICER, building.mine(), 2026, 4, Map.of("why", "No work was needed")).block()).isInstanceOf(Bills.Outcome.Done.class);
        open();
        assertThat(notes()).containsExactly(UNSENT, UNSENT);
    }

    private void send() {
        desk.rightsAreChecked();
        desk.billed(building.mine(), 2026);
    }

    private void open() {
        As.residentPages(client, building.me().person()).get().uri(URI.create("/service-charges/" + building.mine() + "/2026/documents/bill-4/paper.pdf")).exchange()
                .expectStatus().isOk().expectBody(byte[].class).returnResult();
    }

    /** What the page says of each paper it lists, the latest first; nothing of the one to pay. */
    private List<String> notes() {
        var page = LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/documents");
        return Arrays.stream(page.split("Made at", -1)).skip(1).map(paper -> paper.contains(UNSENT) ? UNSENT : paper.contains(BACK) ? BACK : "").toList();
    }
}
