package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Ledgers;
import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.Bills.Outcome;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.platform.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** The letter of a bill is the demand: it says all of it, and stays what was sent. */
@IntegrationTest
class BillLettersTests extends WithABuilding {

    private static final String RIGHTS = "Service Charges - Summary of tenants' rights and obligations";
    private static final CurrentUser SYSTEM = new CurrentUser.System("leasehold");

    @Autowired
    Bills bills;

    @Autowired
    List<Enclosed> enclosed;

    private Ledgers.Account account;

    @BeforeEach
    void aBillWasSent() {
        account = desk.ledgers().account("service-charge", building.me().agreement());
        desk.rightsAreChecked();
        desk.billed(building.mine(), 2026);
    }

    /** Lines, day, address for notices and the whole summary. */
    @Test
    void theLetterIsTheDemandWithTheSummaryInIt() {
        var facts = facts(NoticeKind.SERVICE_CHARGE_BILL, 1);
        assertThat(lines(facts)).contains("Cleaning £83.33").last().isEqualTo("Total £171.66");
        assertThat(said(facts)).contains("the quarter from Friday 1 January 2027 to Wednesday 31 March 2027, of your service charges for 2026 to 2027",
                "Pay £171.66 by", "NN1 1DE", "(1) This summary", "(12)").doesNotContain("in place of");
        var letter = letter("service-charge-bill");
        PdfCheck.assertAccessible(letter.getResponseBody(), "en", titleOf("service-charge-bill"));
        assertThat(PdfCheck.textOf(letter.getResponseBody())).contains("£171.66", "NN1 1DE", "(1) This summary");
        assertThat(PdfCheck.smallestLetters(letter.getResponseBody())).isGreaterThanOrEqualTo(10f);
    }

    /** Whoever cannot see it hears where its lines are, and the law's own words by their name; the lines come before these. */
    @Test
    void theDemandIsReadByItsHeadings() {
        var letter = letter("service-charge-bill").getResponseBody();
        assertThat(PdfCheck.headings(letter)).containsExactly("What the bill is for", "What happens next", "Your landlord", RIGHTS);
        assertThat(PdfCheck.textOf(letter).replaceAll("\\s+", " ")).containsSubsequence("Pay £171.66 by", "Cleaning £83.33", "Total £171.66", RIGHTS, "(1) This summary");
    }

    /** Two of six parts of 240.00 for cleaning the estate are 20.00 a quarter. */
    @Test
    void aLeaseThatPaysUnderTwoSchedulesReadsWhichLineIsOfWhich() {
        var estate = building.schedule() + "E";
        Building.changes(imports, "charge-schedules", building.schedules().replace(building.schedule(), estate).replace("Alder Court", "Alder Estate"));
        Building.changes(imports, "charge-heads", building.heads().replace(building.schedule(), estate));
        Building.changes(imports, "charge-years", building.years().replace(building.schedule(), estate));
        Building.changes(imports, "apportionments", building.parts().replace(building.schedule(), estate));
        Building.changes(imports, "charge-estimates", "schedule,year,head,amount\n%s,2026,cleaning,240.00\n".formatted(estate));
        assertThat(correct("The estate is charged too")).isInstanceOf(Outcome.Done.class);
        assertThat(lines(facts(NoticeKind.SERVICE_CHARGE_BILL, 2))).contains("Cleaning, Alder Court £83.33", "Cleaning, Alder Estate £20.00", "Management fee, Alder Estate £2.00")
                .noneMatch(line -> line.startsWith("Cleaning £"));
        var address = "/service-charges/" + building.mine() + "/2026";
        assertThat(LeaseholdDesk.page(client, building.me().person(), address + "/bills/4")).contains("Cleaning, Alder Court", "Cleaning, Alder Estate");
        assertThat(PdfCheck.textOf(As.resident(client, building.me().person()).get().uri("/api" + address + "/documents/bill-4/paper.pdf").exchange()
                .expectBody(byte[].class).returnResult().getResponseBody())).contains("Cleaning, Alder Court", "Cleaning, Alder Estate");
    }

    @Test
    void aCorrectedDemandSaysInPlaceOfWhichItIsAndWhy() {
        Building.changes(imports, "charge-estimates", building.estimates().replace("1000.00", "600.00"));
        assertThat(correct("The cleaning costs less")).isInstanceOf(Outcome.Done.class);
        assertThat(said(facts(NoticeKind.SERVICE_CHARGE_BILL, 2))).contains("Pay £135.00 by",
                "It is in place of our bill for £171.66 of Tuesday 12 January 2027, which we have taken back: The cleaning costs less", "the quarter from Friday 1 January 2027");
        assertThat(facts(NoticeKind.SERVICE_CHARGE_BILL, 1)).as("of the one before nothing is left to ask for").isNull();
    }

    @Test
    void aBillThatFallsToNothingIsWithdrawnByLetter() {
        Building.changes(imports, "charge-estimates", building.estimates().replaceAll("[0-9]+\\.00", "0.00"));
        assertThat(correct("No work was needed")).isInstanceOf(Outcome.Done.class);
        assertThat(desk.entries(account)).hasSize(2).last().asString().startsWith("reversal -17166");
        assertThat(desk.told(building.me().person(), "service-charge-bill")).isEqualTo(1);
        assertThat(desk.told(building.me().person(), "service-charge-withdrawn")).isEqualTo(1);
        assertThat(said(facts(NoticeKind.SERVICE_CHARGE_WITHDRAWN, 1))).contains("We have taken back our bill for £171.66 of Tuesday 12 January 2027: No work was needed",
                "You do not have to pay it").doesNotContain("This summary");
        PdfCheck.assertAccessible(letter("service-charge-withdrawn").getResponseBody(), "en", titleOf("service-charge-withdrawn"));
        assertThat(PdfCheck.textOf(letter("service-charge-withdrawn").getResponseBody()).replaceAll("\\s+", " ")).contains("No work was needed");
    }

    /** Two quarters were never paid: what the year came to is less, and that does not settle them. */
    @Test
    void aCreditIsOfItsBillAndNotOfTheAccount() {
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.billed(building.mine(), 2026);
        assertThat(said(facts(NoticeKind.SERVICE_CHARGE_BILL, "number = 5"))).contains("You do not have to pay this bill:", "is taken off your account",
                "Other bills on it are still to be paid").doesNotContain("anything", "in credit");
    }

    /** The text in the settings is mended, and nobody has compared the new one yet. */
    @Test
    void theSummaryThatABillWentOutWithIsKeptWithIt() {
        desk.rightsAreNotChecked();
        assertThat(said(facts(NoticeKind.SERVICE_CHARGE_BILL, 1))).contains("(1) This summary");
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/bills/4")).contains("tenants' rights and obligations");
    }

    @Test
    void aDemandWithoutItsSummaryIsNotDrawn() {
        desk.rightsAreNotChecked();
        desk.ledgers().run("delete from demand_rights where demand in (select id from charge_bill where lease = '" + building.mine() + "')");
        assertThat(letter("service-charge-bill").getStatus().value()).isEqualTo(404);
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/bills/4")).contains("Pay it by")
                .doesNotContain("This is not the bill");
        desk.rightsAreChecked();
        assertThat(PdfCheck.textOf(letter("service-charge-bill").getResponseBody())).contains("(1) This summary");
    }

    private String titleOf(String kind) {
        return new Words().t(Locale.UK, "contact." + kind + ".title", building.mine());
    }

    private Outcome correct(String why) {
        return bills.correct(LeaseholdDesk.OFFICER, building.mine(), 2026, 4, Map.of("why", why)).block();
    }

    private Enclosed.Facts facts(NoticeKind kind, int version) {
        return facts(kind, "version = " + version);
    }

    private Enclosed.Facts facts(NoticeKind kind, String which) {
        var id = desk.ledgers().ids("charge_bill where lease = '" + building.mine() + "' and " + which).getFirst();
        return enclosed.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow()
                .of(SYSTEM, new Subject("service-charge-bill", id), building.mine(), Locale.ENGLISH).block();
    }

    /** All it says but its figures. */
    private static String said(Enclosed.Facts facts) {
        return Stream.concat(facts.paragraphs().stream(), facts.sections().stream().flatMap(section -> Stream.concat(Stream.of(section.heading()), section.paragraphs().stream())))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(Enclosed.Facts facts) {
        return facts.tables().getFirst().rows().stream().map(row -> row.getFirst().text() + " " + row.getLast().text()).toList();
    }

    private EntityExchangeResult<byte[]> letter(String kind) {
        UUID id = desk.ledgers().ids("contact where kind = '" + kind + "' and person = '" + building.me().person() + "'").getFirst();
        return As.resident(client, building.me().person()).get().uri("/api/letters/" + id).exchange().expectBody(byte[].class).returnResult();
    }
}
