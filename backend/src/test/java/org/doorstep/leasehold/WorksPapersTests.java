package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.documents.DocumentCard;
import org.doorstep.leasehold.WorksSums.SumCorrected;
import org.doorstep.platform.pdf.PdfCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bill of works has one paper, which stays as it was made; the list says which of them is the one to pay. */
@IntegrationTest
class WorksPapersTests extends WithABuilding {

    private static final String BACK = "We took this bill back on Wednesday 17 March 2027. Do not pay by it.";
    private static final String NO_DEMAND = "This is not a demand: the summary of your rights is not in it.";

    @Autowired
    MajorWorks works;

    @Autowired
    WorksSums sums;

    private String reference;

    @BeforeEach
    void worksOfSixThousandPoundsAreBilled() {
        desk.ledgers().account("major-works", building.me().agreement());
        desk.rightsAreChecked();
        reference = desk.consulted(building);
        works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
    }

    @Test
    void ofTwoBillsTheOneThatWasTakenBackIsNotToPay() {
        open();
        assertThat(notes()).containsExactly("");
        later();
        assertThat(sums.correct(OFFICER, reference, Map.of("total", "5400.00", "why", "The scaffold was counted twice", "version", "1")).block())
                .isInstanceOf(SumCorrected.Done.class);
        assertThat(notes()).as("at once").containsExactly(BACK);
        open();
        assertThat(notes()).containsExactly("", BACK);
        assertThat(cards()).extracting(card -> card.demand().orElseThrow().takenBack().isPresent()).containsExactly(false, true);
        assertThat(cards()).extracting(card -> card.demand().orElseThrow().sent()).containsOnly(true);
    }

    /** One of before summaries were kept. */
    @Test
    void aPaperWithoutASummaryOfRightsIsNotCalledADemand() {
        desk.ledgers().run("delete from demand_rights where demand in (select id from works_bill where lease = '" + building.mine() + "')");
        desk.rightsAreNotChecked();
        assertThat(PdfCheck.textOf(open())).contains("This is not a demand");
        assertThat(notes()).containsExactly(NO_DEMAND);
        desk.rightsAreChecked();
        later();
        open();
        assertThat(notes()).containsExactly("", NO_DEMAND);
        assertThat(cards()).extracting(card -> card.demand().orElseThrow().sent()).containsExactly(true, false);
    }

    /** Another weight changes what other bills come to, and nothing of the one that was sent. */
    @Test
    void aBillHasOnePaperWhateverItsPartsAreNow() {
        var first = open();
        assertThat(PdfCheck.textOf(first).replaceAll("\\s+", " ")).contains("Your part: 2 of 6");
        later();
        Building.changes(imports, "apportionments", building.parts().replace(building.mine() + ",2", building.mine() + ",1"));
        assertThat(open()).isEqualTo(first);
        assertThat(cards()).hasSize(1);
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/works")).contains("Your part: 2 of 6");
    }

    /** Its paper was named by its figures then, and with a summary of rights or without: the one with it is the demand. */
    @Test
    void aBillFromBeforeKeepsThePaperItHas() {
        open();
        var demand = cards().getFirst().id();
        var before = UUID.randomUUID();
        desk.ledgers().run("""
                insert into document select '%s', kind, folder, subject, part, 'figures-of-before', language, agreement, title, source, made_at - interval '1 day'
                from document where id = '%s'""".formatted(before, demand));
        desk.ledgers().run("""
                insert into document select gen_random_uuid(), kind, folder, subject, part, 'sooner', language, agreement, title,
                    'This is not a demand', made_at - interval '2 days' from document where id = '%s'""".formatted(demand));
        desk.ledgers().run("delete from document where id = '" + demand + "'");
        assertThat(PdfCheck.textOf(open())).contains("A new roof").doesNotContain("This is not a demand");
        assertThat(cards()).hasSize(2).extracting(DocumentCard::id).contains(before);
        desk.ledgers().run("delete from document where id = '" + before + "'");
        open();
        assertThat(cards()).as("that paper was no demand").hasSize(2);
    }

    /** The neighbour's weight changes before anybody asked for the paper: it says what the bill was worked out from. */
    @Test
    void aPaperThatIsMadeLaterSaysWhatTheBillWasWorkedOutFrom() {
        Building.changes(imports, "apportionments", building.parts().replace(building.theirs() + ",3", building.theirs() + ",9"));
        assertThat(read(open())).contains("Your part: 2 of 6. The works cost £6,000.00 all together");
    }

    /** 2,000.00 in twelve parts from 1 May were agreed; of 1,800.00 nothing was asked for by the day it was put right. */
    @Test
    void aPaperOfABillWhosePlanGoesOnAsksForItsNextPart() {
        var me = LeaseholdDesk.resident(building.me().person());
        var bill = works.of(me, building.mine()).block().bills().getFirst().reference();
        works.propose(me, building.mine(), bill, Map.of("offer", "one-year")).block();
        works.answer(OFFICER, building.mine(), bill, Map.of("agree", "yes")).block();
        assertThat(read(open())).as("it was sent before").contains("Pay £2,000.00 by").doesNotContain("Your plan");
        later();
        sums.correct(OFFICER, reference, Map.of("total", "5400.00", "why", "The scaffold was counted twice", "version", "1")).block();
        var paper = open();
        assertThat(read(paper)).contains("The next part is £150.00. Pay it by Saturday 1 May 2027.", "£1,800.00 of this bill is left to pay, in one part a month until Saturday 1 April 2028.")
                .doesNotContain("Pay £1,800.00", "in the parts before");
        clock.set(Instant.parse("2027-06-02T12:00:00Z"));
        assertThat(open()).as("whatever was paid since").isEqualTo(paper);
    }

    private static String read(byte[] paper) {
        return PdfCheck.textOf(paper).replaceAll("\\s+", " ");
    }

    private void later() {
        clock.set(clock.instant().plus(Duration.ofHours(1)));
    }

    private byte[] open() {
        var bill = works.of(LeaseholdDesk.resident(building.me().person()), building.mine()).block().bills().getFirst().reference();
        return new Papers(client, building).open("/works/" + bill + "/paper.pdf");
    }

    private List<DocumentCard> cards() {
        return new Papers(client, building).cards();
    }

    private List<String> notes() {
        return new Papers(client, building).notes(NO_DEMAND, BACK);
    }
}
