package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Ledgers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.Payments;
import org.doorstep.payments.StartOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two of six parts of works of 6,000.00 by card: what need not be paid is not asked for, and of a plan the next payment comes before all of it. */
@IntegrationTest
class PayingForWorksTests extends WithABuilding {

    private static final String OTHER = "Another amount";

    @Autowired
    MajorWorks works;

    @Autowired
    Payments payments;

    @Autowired
    JsonMapper json;

    private Ledgers.Account account;
    private CurrentUser me;

    @BeforeEach
    void anAccountForWorks() {
        account = desk.ledgers().account("major-works", building.me().agreement());
        me = LeaseholdDesk.resident(building.me().person());
        desk.rightsAreChecked();
    }

    /** The contract went to the dearer one without reasons: three weeks later no more than 250.00 is owed. */
    @Test
    void whatIsOverALimitIsNoPartOfAllThatIsOwed() {
        billed("Tiles");
        assertThat(choices()).containsExactly("owed £2,000.00, all that you owe", "other " + OTHER);
        assertThat(page().path("spared").asString()).isEmpty();
        clock.set(Instant.parse("2027-04-16T09:00:00Z"));
        assertThat(choices()).containsExactly("owed £250.00, all that you owe", "other " + OTHER);
        assertThat(page().path("spared").asString()).isEqualTo("You do not have to pay £1,750.00 of this.");
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/pay/" + account.reference())).contains("You do not have to pay £1,750.00 of this.");
    }

    @Test
    void ofAPlanTheNextPaymentComesFirst() {
        billed("Roofs");
        var bill = works.of(me, building.mine()).block().bills().getFirst().reference();
        works.propose(me, building.mine(), bill, Map.of("offer", "one-year")).block();
        assertThat(choices()).as("nobody has agreed").containsExactly("owed £2,000.00, all that you owe", "other " + OTHER);
        works.answer(OFFICER, building.mine(), bill, Map.of("agree", "yes")).block();
        assertThat(choices()).containsExactly("next £166.67, your next payment, by Saturday 1 May 2027", "owed £2,000.00, all that is left to pay, now and later", "other " + OTHER);
        assertThat(start("behind")).isInstanceOf(StartOutcome.Wrong.class);
        assertThat(start("next")).as("no cards are taken here").isInstanceOf(StartOutcome.NotNow.class);
        clock.set(Instant.parse("2027-05-02T12:00:00Z"));
        assertThat(choices()).containsExactly("behind £166.67, which should have been paid by now", "next £166.67, your next payment, by Tuesday 1 June 2027",
                "owed £2,000.00, all that is left to pay, now and later", "other " + OTHER);
        assertThat(start("behind")).isInstanceOf(StartOutcome.NotNow.class);
    }

    private void billed(String contractor) {
        works.bill(OFFICER, desk.consulted(building, contractor), Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
    }

    private StartOutcome start(String which) {
        return payments.start(me, account.reference(), Map.of("which", which)).block();
    }

    private List<String> choices() {
        return page().path("choices").valueStream().map(choice -> choice.path("value").asString() + " " + choice.path("label").asString()).toList();
    }

    /** As both faces are given it. */
    private JsonNode page() {
        return json.readTree(As.resident(client, building.me().person()).get().uri("/api/pages/pay/" + account.reference()).exchange().expectBody(byte[].class).returnResult().getResponseBody());
    }
}
