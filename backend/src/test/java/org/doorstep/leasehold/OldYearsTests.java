package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.NewEntry;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.LateCosts.Decided;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.platform.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A lease whose year was over for more than two years before it had an account. Its fourth quarter, of 171.66, was ours to send; two of six
 * parts of 900.00, a fee of 30.00 and 100.00 saved are 430.00, and 686.66 was estimated.
 */
@IntegrationTest
class OldYearsTests extends WithABuilding {

    private static final Instant YEARS_LATER = Instant.parse("2029-05-08T09:00:00Z");

    @Autowired
    Bills bills;

    @Autowired
    LateCosts costs;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void aBuildingWithoutAccounts() {
        desk.rightsAreChecked();
    }

    @Test
    void theTeamIsShownAQuarterThatWasNeverSentUntilItIs() {
        night();
        assertThat(open()).containsExactly("4 no-account 17166");
        clock.set(YEARS_LATER);
        night();
        assertThat(open()).as("however long ago").containsExactly("4 no-account 17166", "5 statement -58666");
        told(",,2026-08-01,");
        night();
        assertThat(open()).containsExactly("4 no-account 17166", "5 no-account -25666");
    }

    @Test
    void onceThereIsAnAccountItsQuarterGoesOutAndThenWhatTheYearCameTo() {
        clock.set(YEARS_LATER);
        told(",,2026-08-01,");
        night();
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        night();
        night();
        assertThat(desk.entries(account)).containsExactly("service-charge 17166 2029-06-05", "service-charge -25666 2029-06-05");
        assertThat(open()).isEmpty();
        assertThat(desk.told(building.me().person(), "service-charge-bill")).as("letters").isEqualTo(1);
        PdfCheck.assertAccessible(letter(), "en", new Words().t(Locale.UK, "contact.service-charge-bill.title", building.mine()));
        assertThat(PdfCheck.textOf(letter()).replaceAll("\\s+", " ")).contains("This letter has 2 bills", "for the quarter from Friday 1 January 2027",
                "Bill for the quarter", "£171.66, by", "What the year 2026 to 2027 came to", "\u2212£256.66", "\u2212£85.00",
                "You do not have to pay these bills: together they come to a credit of £85.00", "Management fee", "NN1 1DE", "(1) This summary").doesNotContain("Pay £");
        for (int number : List.of(4, 5)) {
            var page = LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/bills/" + number);
            assertThat(page).contains("We sent it in one letter with: " + (number == 5 ? "Bill for the quarter from Friday 1 January 2027" : "What the year 2026 to 2027 came to"),
                    "together they come to a credit of £85.00").doesNotContain("Pay it by", "You do not have to pay this bill");
            assertThat(paper(number)).contains("We sent it in one letter with: ", "together they come to a credit of £85.00").doesNotContain("Pay it by");
        }
    }

    /** A credit that is less than the quarter: who reads one of the two is asked for what is left and no more. */
    @Test
    void theBillOfALetterAsksForNoMoreThanTheLetter() {
        clock.set(YEARS_LATER);
        spent(",,2026-08-01,");
        Building.changes(imports, "charge-costs", Building.costs(building.cost("2", "cleaning", "465.80", "", "2026-07-11,,2026-08-01,")));
        building.told(imports, "2029-05-03");
        desk.ledgers().account("service-charge", building.me().agreement());
        night();
        var pay = PdfCheck.textOf(letter()).replaceAll("\\s+", " ").replaceAll(".*(Pay £[0-9.]+ by [A-Za-z0-9 ]+ 2029).*", "$1");
        assertThat(pay).startsWith("Pay £");
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/bills/4"))
                .contains(pay.replaceFirst("Pay (£[0-9.]+) by", "Together they come to $1. Pay that by")).doesNotContain("Pay it by");
        assertThat(paper(4)).contains(pay.replaceFirst("Pay (£[0-9.]+) by", "Together they come to $1. Pay that by")).doesNotContain("Pay it by");
    }

    /** The paper of a bill, on one line. */
    private String paper(int number) {
        return PdfCheck.textOf(As.resident(client, building.me().person()).get().uri("/api/service-charges/" + building.mine() + "/2026/documents/bill-" + number + "/paper.pdf")
                .exchange().expectBody(byte[].class).returnResult().getResponseBody()).replaceAll("\\s+", " ");
    }

    /** Two years without an account: of the second, which began in our time, every quarter is due at once. */
    @Test
    void quartersThatGoOutTogetherAreAskedForByOneLetter() {
        clock.set(Instant.parse("2027-12-28T09:00:00Z"));
        Building.changes(imports, "charge-years", next(building.years()));
        Building.changes(imports, "apportionments", next(building.parts()));
        Building.changes(imports, "charge-estimates", next(building.estimates()));
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        desk.billed(building.mine(), 2027);
        assertThat(desk.entries(account)).hasSize(4);
        assertThat(desk.told(building.me().person(), "service-charge-bill")).isEqualTo(1);
        assertThat(PdfCheck.textOf(letter()).replaceAll("\\s+", " ")).contains("This letter has 4 bills", "Pay £686.66 by Tuesday 25 January 2028", "Total £686.66");
        assertThat(desk.ledgers().count("demand_rights where demand in (select id from charge_bill where lease = '" + building.mine() + "')")).as("with the summary of rights").isEqualTo(4);
    }

    /** Four quarters in a letter that has not left, and the first is put right by one of its own: nobody is asked for it twice. */
    @Test
    void aLetterAsksForNothingThatWasTakenBackBeforeItLeft() {
        clock.set(Instant.parse("2027-12-28T09:00:00Z"));
        Building.changes(imports, "charge-years", next(building.years()));
        Building.changes(imports, "apportionments", next(building.parts()));
        Building.changes(imports, "charge-estimates", next(building.estimates()));
        desk.ledgers().account("service-charge", building.me().agreement());
        desk.billed(building.mine(), 2027);
        Building.changes(imports, "charge-estimates", next(building.estimates().replace("1000.00", "600.00")));
        assertThat(bills.correct(LeaseholdDesk.OFFICER, building.mine(), 2027, 1, Map.of("why", "The cleaning costs less")).block()).isInstanceOf(Bills.Outcome.Done.class);
        assertThat(PdfCheck.textOf(letter()).replaceAll("\\s+", " ")).contains("This letter has 3 bills", "Pay £514.98 by", "Total £514.98").doesNotContain("Thursday 1 April 2027");
    }

    private static String next(String file) {
        return file.replace(",2026,", ",2027,");
    }

    private byte[] letter() {
        var id = desk.ledgers().ids("contact where kind = 'service-charge-bill' and person = '" + building.me().person() + "' order by n").getFirst();
        return As.resident(client, building.me().person()).get().uri("/api/letters/" + id).exchange().expectBody(byte[].class).returnResult().getResponseBody();
    }

    /** The account has another entry of the quarter's name: as long as it cannot go out, nobody is given back what it never asked for. */
    @Test
    void whatTheYearCameToDoesNotGoOutBeforeItsQuarter() {
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        accounts.post(new CurrentUser.System("leasehold"), account.id(), NewEntry.charge(EntryType.SERVICE_CHARGE, new Money(1), LocalDate.of(2027, 1, 1), "leasehold",
                building.mine() + ":2026:4:1")).block();
        clock.set(YEARS_LATER);
        told(",,2026-08-01,");
        night();
        assertThat(desk.entries(account)).hasSize(1);
        desk.ledgers().takeBack("e.account = '" + account.id() + "'");
    }

    /** Nobody was told of the cost within eighteen months: nothing is asked for until the team decided, and then nothing of it. */
    @Test
    void ofACostThatCameTooLateNothingIsAskedFor() {
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        clock.set(YEARS_LATER);
        told(",,,");
        night();
        assertThat(desk.entries(account)).isEmpty();
        assertThat(open()).containsExactly("4 late-cost 17166", "5 late-cost -25666");
        decided("lost");
        night();
        assertThat(desk.entries(account)).as("what is saved is all there is to ask").containsExactly("service-charge 17166 2029-06-05", "service-charge -58666 2029-06-05");
    }

    /** Twenty months after the year, no statement is out yet: the cost cannot be asked of a lease that was sent nothing. */
    @Test
    void aQuarterDoesNotGoOutWhileACostOfItsYearIsTooLate() {
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        clock.set(Instant.parse("2028-11-28T09:00:00Z"));
        spent(",,,");
        night();
        assertThat(desk.entries(account)).isEmpty();
        assertThat(open()).containsExactly("4 late-cost 17166", "5 late-cost -25666");
        building.told(imports, "2028-11-27");
        night();
        assertThat(desk.entries(account)).isEmpty();
        decided("lost");
        night();
        assertThat(desk.entries(account)).containsExactly("service-charge 17166 2028-12-27", "service-charge -58666 2028-12-27");
        night();
        assertThat(open()).isEmpty();
    }

    /** It went out in its time, and then the estimate was put right: 135.00 is asked for once the team has decided, and no sooner. */
    @Test
    void aQuarterIsNotPutRightWhileACostOfItsYearIsTooLate() {
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        night();
        assertThat(desk.entries(account)).hasSize(1);
        clock.set(Instant.parse("2028-11-28T09:00:00Z"));
        spent(",,,");
        Building.changes(imports, "charge-estimates", building.estimates().replace("1000.00", "600.00"));
        night();
        var sent = desk.entries(account);
        assertThat(corrected()).isInstanceOf(Bills.Outcome.Undecided.class);
        assertThat(desk.entries(account)).isEqualTo(sent);
        decided("lost");
        assertThat(corrected()).isInstanceOf(Bills.Outcome.Done.class);
        assertThat(desk.entries(account)).contains("reversal -17166 2028-11-28", "service-charge 13500 2028-12-27");
    }

    private Bills.Outcome corrected() {
        return bills.correct(LeaseholdDesk.OFFICER, building.mine(), 2026, 4, Map.of("why", "The cleaning costs less")).block();
    }

    /** The neighbours had paid towards it. This lease begins with the quarter that is ours to send, and was sent none: 90 of 365 days of the 100.00 saved. */
    @Test
    void whatBillsOnAccountCoveredForTheNeighboursIsNotAskedOfALeaseThatWasSentNone() {
        desk.ledgers().run("update agreement set started = '2027-01-01' where id = '" + building.me().agreement() + "'");
        clock.set(YEARS_LATER);
        told(",,,");
        decided("charged");
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        night();
        var sent = desk.entries(account);
        assertThat(sent).containsExactly("service-charge 17166 2029-06-05", "service-charge -14700 2029-06-05");
        night();
        assertThat(desk.entries(account)).isEqualTo(sent);
        assertThat(open()).as("a bill that comes too late covers nothing").isEmpty();
    }

    private void decided(String decision) {
        assertThat(costs.decide(LeaseholdDesk.OFFICER, Map.of("cost", building.schedule() + "-1", "decision", decision)).block()).isInstanceOf(Decided.Done.class);
    }

    private void spent(String days) {
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "900.00", "", "2026-07-10" + days)));
    }

    private void told(String days) {
        spent(days);
        building.told(imports, "2029-05-03");
    }

    private void night() {
        desk.billed(building.mine(), 2026);
    }

    private List<String> open() {
        return bills.sending(LeaseholdDesk.OFFICER).block().open().stream().filter(bill -> bill.lease().equals(building.mine()))
                .sorted(Comparator.comparing(Bills.OpenBill::number))
                .map(bill -> "%d %s %d".formatted(bill.number(), bill.why(), bill.shouldBe().pence())).toList();
    }
}
