package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Ledgers;
import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.Bills.LimitedHead;
import org.doorstep.leasehold.Bills.Outcome;
import org.doorstep.leasehold.WorksSums.SumCorrected;
import org.doorstep.platform.pdf.PdfCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nobody is charged more in the first years than the notice before their Right to Buy estimated. A lease of two of six parts, whose part of repairs (£600 expected) was estimated
 * at £120 a year.
 */
@IntegrationTest
class ChargeLimitsTests extends WithABuilding {

    private static final String HEADER = "lease,schedule,head,works,estimate,allowance,first-day,last-day\n";
    private static final CurrentUser SYSTEM = new CurrentUser.System("leasehold");

    @Autowired
    Bills bills;

    @Autowired
    MajorWorks works;

    @Autowired
    WorksSums sums;

    @Autowired
    List<Enclosed> enclosed;

    private Ledgers.Account account;

    @BeforeEach
    void anAccountAndACheckedSummary() {
        account = desk.ledgers().account("service-charge", building.me().agreement());
        desk.rightsAreChecked();
    }

    @AfterEach
    void withoutLimits() {
        desk.ledgers().run("delete from charge_limit where lease in ('" + building.mine() + "', '" + building.theirs() + "')");
        desk.ledgers().run("delete from charge_limited");
    }

    /** A fourth of £120.00 instead of £200.00, and of the fee on it; the sentence stands on the pages, in the letter and on the paper. */
    @Test
    void aQuarterAsksForNoMoreAndEverybodyReadsWhy() {
        repairs("120.00", "");
        desk.billed(building.mine(), 2026);
        assertThat(desk.entries(account)).containsExactly("service-charge 14966 2027-02-09");
        var says = "Repairs: for this year until Wednesday 31 March 2027, we ask you for no more than £120.00. It follows from the estimate that was given before the lease was bought from us. "
                + "So £80.00 is not asked of you.";
        assertThat(page("/2026")).contains(says, "£598.66");
        assertThat(page("/2026/bills/4")).contains(says, "£30.00");
        assertThat(said()).contains(says);
        assertThat(paper("/2026/documents/bill-4/paper.pdf")).contains(says);
        assertThat(paper("/2026/documents/estimate/paper.pdf")).contains(says);
        assertThat(LeaseholdDesk.page(client, building.neighbour().person(), "/service-charges/" + building.theirs() + "/2026")).doesNotContain("before the lease was bought");
    }

    @Test
    void theTeamSeesWhatIsNotChargedAndWhy() {
        repairs("120.00", "5.00");
        desk.billed(building.mine(), 2026);
        var sending = bills.sending(OFFICER).block();
        assertThat(sending.limited()).containsExactly(new LimitedHead(building.mine(), 2026, "Repairs", new Money(12_500), new YearView.Sums(new Money(7_500), Money.ZERO)));
        assertThat(sending.limits()).isEqualTo(1);
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/bills")).contains("Section 125 of the Housing Act 1985", building.mine(), "Repairs, 2026 to 2027", "£125.00", "£75.00",
                "1 head of a lease's year is limited.");
        desk.ledgers().run("delete from charge_limit where lease = '" + building.mine() + "'");
        desk.billed(building.mine(), 2026);
        assertThat(bills.sending(OFFICER).block().limited()).isEmpty();
    }

    /** It has no account, so no bill went out, and was put into the schedule by mistake: it is taken out, and no head of it is listed. */
    @Test
    void aLeaseThatIsTakenOutIsListedNoMore() {
        take("%s,%s,repairs,,120.00,,2024-04-01,2029-03-31\n".formatted(building.theirs(), building.schedule()));
        desk.billed(building.theirs(), 2026);
        assertThat(bills.sending(OFFICER).block().limited()).extracting(LimitedHead::lease).containsExactly(building.theirs());
        Building.changes(imports, "apportionments", building.parts().replace(building.theirs() + ",3", building.theirs() + ",0"));
        desk.ledgers().run("delete from charge_bill_open where lease = '" + building.theirs() + "'");
        desk.billed(building.theirs(), 2026);
        assertThat(bills.sending(OFFICER).block().limited()).isEmpty();
    }

    /** Nine hundred pounds were spent on repairs: of the lease's £300.00 it pays £120.00. */
    @Test
    void whatTheYearCameToIsLimitedToo() {
        repairs("120.00", "");
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "repairs", "900.00", "", "2026-07-10,,,")));
        assertThat(page("/2026/spent")).contains("Repairs: for what we spend in this year until Wednesday 31 March 2027, you pay no more than £120.00.", "So £180.00 is not charged to you.");
        assertThat(paper("/2026/documents/actuals/paper.pdf")).contains("So £180.00 is not charged to you.");
        desk.ledgers().run("update charge_limit set ends = '2026-03-31' where lease = '" + building.mine() + "'");
        assertThat(page("/2026/spent")).as("the initial period is over").doesNotContain("is not charged to you");
    }

    /** Estimates that come after a bill change it, and putting it right asks for no more. */
    @Test
    void aBillFromBeforeIsPutRight() {
        desk.billed(building.mine(), 2026);
        repairs("120.00", "");
        desk.billed(building.mine(), 2026);
        assertThat(bills.sending(OFFICER).block().open()).anyMatch(open -> open.lease().equals(building.mine()) && open.why().equals("changed"));
        var says = "is not asked of you";
        assertThat(page("/2026/bills/4")).as("it asks for all of it still").contains("£50.00").doesNotContain(says);
        assertThat(paper("/2026/documents/bill-4/paper.pdf")).doesNotContain(says);
        assertThat(bills.correct(OFFICER, building.mine(), 2026, 4, Map.of("why", "You were given an estimate")).block()).isInstanceOf(Outcome.Done.class);
        assertThat(page("/2026/bills/4")).contains(says, "£30.00");
        assertThat(desk.entries(account)).containsExactly("service-charge 17166 2027-02-09", "reversal -17166 2027-01-12", "service-charge 14966 2027-02-09");
    }

    /** £250.00 and £20.00 for prices that rose; the neighbour has estimates, and none of these works. */
    @Test
    void worksAreBilledAsFarAsTheyWereEstimated() {
        var mine = desk.ledgers().account("major-works", building.me().agreement());
        var theirs = desk.ledgers().account("major-works", building.neighbour().agreement());
        var reference = desk.consulted(building);
        take(building.mine() + ",,," + reference + ",250.00,20.00,2024-04-01,2029-03-31\n" + building.theirs() + "," + building.schedule() + ",repairs,,90.00,,2024-04-01,2029-03-31\n");
        works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
        assertThat(desk.entries(mine)).containsExactly("major-works 27000 2027-04-14");
        assertThat(desk.entries(theirs)).isEmpty();
        assertThat(page("/works")).contains("What you pay, because the estimate before the lease was first bought was no more", "£270.00", "£2,000.00").doesNotContain("missed a step");
        assertThat(sums.of(OFFICER, reference).block().limited()).containsExactlyInAnyOrder(new WorksSum.LimitedShare(building.mine(), new Money(200_000), new Money(27_000)),
                new WorksSum.LimitedShare(building.theirs(), new Money(300_000), Money.ZERO));
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference + "/bills")).contains("Limited by the estimates of a Right to Buy", building.theirs(), "£0.00");
        var bill = works.of(LeaseholdDesk.resident(building.me().person()), building.mine()).block().bills().getFirst().reference();
        assertThat(paper("/works/" + bill + "/paper.pdf")).contains("because the estimate before the lease was first bought was no more");
        assertThat(said(NoticeKind.MAJOR_WORKS_BILL, "works-bill", "works_bill where lease = '" + building.mine() + "'"))
                .contains("Your share is £2,000.00. Before the lease was bought from us the buyer was told what works may cost, so you pay £270.00.");
    }

    @Test
    void whatIsOverEstimatesThatCameLaterIsNotOwed() {
        var mine = desk.ledgers().account("major-works", building.me().agreement());
        var reference = desk.consulted(building);
        works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
        take(building.mine() + ",,," + reference + ",270.00,,2024-04-01,2029-03-31\n");
        assertThat(page("/works")).contains("You do not have to pay £1,730.00 of £2,000.00");
        assertThat(sums.correct(OFFICER, reference, Map.of("total", "6000.00", "why", "You were given an estimate", "version", "1")).block()).isInstanceOf(SumCorrected.Done.class);
        assertThat(desk.entries(mine)).containsExactly("major-works 200000 2027-04-14", "reversal -200000 2027-03-17", "major-works 27000 2027-04-14");
    }

    /** A contract of 17 March 2027, the day after the initial period ended. */
    @Test
    void worksOfALaterContractAreBilledWhole() {
        var mine = desk.ledgers().account("major-works", building.me().agreement());
        var reference = desk.consulted(building);
        take(building.mine() + ",,," + reference + ",250.00,,2022-03-17,2027-03-16\n");
        works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
        assertThat(desk.entries(mine)).containsExactly("major-works 200000 2027-04-14");
    }

    @Test
    void aFileThatSaysNotWhatWasEstimatedIsRefused() {
        var lease = building.mine() + ",";
        var days = ",2024-04-01,2029-03-31\n";
        for (var row : List.of(lease + ",,,120.00," + days, lease + building.schedule() + ",,,120.00," + days, lease + building.schedule() + ",repairs,CON-1,120.00," + days,
                lease + building.schedule() + ",no-such,,120.00," + days, lease + ",,CON-NONE,120.00," + days, "NOBODY," + building.schedule() + ",repairs,,120.00," + days,
                lease + building.schedule() + ",repairs,,-1.00," + days, lease + building.schedule() + ",repairs,,120.00,,2029-04-01,2024-03-31\n")) {
            assertThat(Building.take(imports, "charge-limits", HEADER + row)).as(row).isNotInstanceOf(ImportOutcome.Taken.class);
        }
        repairs("120.00", "");
        assertThat(Building.changes(imports, "charge-limits", HEADER + lease + building.schedule() + ",repairs,,120.00," + days).same()).isEqualTo(1);
    }

    private void repairs(String estimate, String allowance) {
        take("%s,%s,repairs,,%s,%s,2024-04-01,2029-03-31\n".formatted(building.mine(), building.schedule(), estimate, allowance));
    }

    private void take(String rows) {
        Building.changes(imports, "charge-limits", HEADER + rows);
    }

    private String paper(String path) {
        return PdfCheck.textOf(new Papers(client, building).open(path)).replaceAll("\\s+", " ");
    }

    private String page(String path) {
        return LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + path);
    }

    private String said() {
        return said(NoticeKind.SERVICE_CHARGE_BILL, "service-charge-bill", "charge_bill where lease = '" + building.mine() + "'");
    }

    private String said(NoticeKind kind, String about, String row) {
        return enclosed.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow()
                .of(SYSTEM, new Subject(about, desk.ledgers().ids(row).getFirst()), building.mine(), Locale.ENGLISH).block().paragraphs().stream().collect(Collectors.joining("\n"));
    }
}
