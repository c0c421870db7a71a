package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers of bills stay as they were made; the list says which of them is the one to pay. */
@IntegrationTest
class BillPapersTests extends WithABuilding {

    private static final String UNSENT = "This is not a demand: it shows no bill that we sent.";
    private static final String BACK = "We took this bill back on Tuesday 12 January 2027. Do not pay by it.";

    @Autowired
    Bills bills;

    @BeforeEach
    void aPaperOfABillThatWasNotSent() {
        desk.ledgers().account("service-charge", building.me().agreement());
        open();
        clock.set(Instant.parse("2027-01-12T10:00:00Z"));
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
        var cards = new Papers(client, building).cards();
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
        new Papers(client, building).open("/2026/documents/bill-4/paper.pdf");
    }

    private List<String> notes() {
        return new Papers(client, building).notes(UNSENT, BACK);
    }
}
