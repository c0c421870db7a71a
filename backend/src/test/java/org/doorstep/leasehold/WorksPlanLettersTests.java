package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.pdf.PdfCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The letter of an answer to how somebody wants to pay for works is the answer itself. */
@IntegrationTest
class WorksPlanLettersTests extends WithABuilding {

    @Autowired
    MajorWorks works;

    private CurrentUser me;

    @BeforeEach
    void aBillIsProposedToBePaidOverAYear() {
        desk.rightsAreChecked();
        desk.ledgers().account("major-works", building.me().agreement());
        me = LeaseholdDesk.resident(building.me().person());
        works.bill(OFFICER, desk.consulted(building), Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
        works.propose(me, building.mine(), bill(), Map.of("offer", "one-year")).block();
    }

    /** Twelve parts of 2,000.00, the first on 1 May: the letter is the answer. */
    @Test
    void theLetterOfAnAnswerHasEachDayAndAmount() {
        works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "yes", "words", "So be it")).block();
        var letter = letter();
        PdfCheck.assertAccessible(letter, "en", "Paying for works over time, lease " + building.mine());
        assertThat(PdfCheck.headings(letter)).containsExactly("Your payments", "What happens next");
        assertThat(PdfCheck.textOf(letter).replaceAll("\\s+", " ")).contains("You can pay over time, one part a month for 12 months", "So be it", "Saturday 1 May 2027", "£166.6", "A new roof");
    }

    @Test
    void theLetterOfARefusalSaysWhy() {
        works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "no", "words", "The account is behind")).block();
        var letter = letter();
        PdfCheck.assertAccessible(letter, "en", "Paying for works over time, lease " + building.mine());
        assertThat(PdfCheck.textOf(letter).replaceAll("\\s+", " ")).contains("We could not agree that you pay over 12 months", "The account is behind").doesNotContain("1 May 2027");
    }

    private byte[] letter() {
        var id = desk.ledgers().ids("contact where kind = 'payment-plan-answered' and person = '" + building.me().person() + "'").getFirst();
        return As.resident(client, building.me().person()).get().uri("/api/letters/" + id).exchange().expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody();
    }

    private String bill() {
        return Building.one(database, "select b.reference from works_bill b join agreement a on a.reference = b.lease where a.id = $1", building.me().agreement());
    }
}
