package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.Route;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.MajorWorks.Billing;
import org.doorstep.leasehold.MajorWorks.Planned;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Works are billed after their consultation, each lease once, and paid at once or over time, followed on the ledger. */
@IntegrationTest
class MajorWorksTests {

    private static final CurrentUser.Staff OFFICER = LeaseholdDesk.OFFICER;
    private static final Map<String, String> SIX_THOUSAND = Map.of("total", "6000.00", "incurred", "2027-01-08");
    private static final Map<String, String> ONE_YEAR = Map.of("offer", "one-year");

    @Autowired
    WebTestClient client;

    @Autowired
    MajorWorks works;

    @Autowired
    Accounts accounts;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    private Building building;
    private Ledgers.Account account;
    private CurrentUser me;

    @BeforeEach
    void aBuildingWithAnAccountAndACheckedSummary() {
        building = desk.building();
        account = desk.ledgers().account("major-works", building.me().agreement());
        me = LeaseholdDesk.resident(building.me().person());
        desk.rightsAreChecked();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        desk.rightsAreNotChecked();
    }

    /** Two, three and one part of six: the landlord bears the last. */
    @Test
    void everyLeaseIsBilledItsShareOnce() {
        var reference = desk.consulted(building);
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(1, List.of(building.theirs()), List.of(), List.of()));
        var theirs = desk.ledgers().account("major-works", building.neighbour().agreement());
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(1, List.of(), List.of(), List.of()));
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(0, List.of(), List.of(), List.of()));
        assertThat(works.bill(OFFICER, reference, Map.of("total", "7000.00", "incurred", "2027-01-08")).block()).isInstanceOf(Billing.NotNow.class);
        assertThat(desk.entries(account)).containsExactly("major-works 200000 2027-04-14");
        assertThat(desk.entries(theirs)).containsExactly("major-works 300000 2027-04-14");
        assertThat(page("/accounts/" + account.reference())).contains("/service-charges/" + building.mine() + "/works");
        assertThat(page("/service-charges/" + building.mine() + "/works")).contains("£2,000.00", "You are up to date", "12 months, no interest", "First payment £166.6",
                "Card payments show at once.")
                .doesNotContain("36 months", "What you pay, because we missed a step");
        assertThat(page("/service-charges/" + building.mine() + "/works")).contains("shared by the number of bedrooms", "Your part: 2 of 6. The works cost £6,000.00 all together",
                "the shares always add up to the cost");
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference + "/bills")).contains("Of it the landlord bears", "£1,000.00");
        assertThat(desk.told(building.me().person(), "major-works-bill")).isEqualTo(1);
    }

    /** The invoice is a paper like the other bills: made once, in large print and as words, and only for whose it is. */
    @Test
    void theInvoiceIsAPaper() {
        works.bill(OFFICER, desk.consulted(building), SIX_THOUSAND).block();
        var at = "/service-charges/" + building.mine() + "/works/" + bill() + "/";
        assertThat(page("/service-charges/" + building.mine() + "/works")).contains(at + "paper.pdf", at + "large-print.pdf", at + "plain-text.txt");
        var pdf = file(building.me().person(), at + "paper.pdf");
        PdfCheck.assertAccessible(pdf, "en-GB", "Bill for major works: A new roof");
        assertThat(PdfCheck.textOf(pdf).replaceAll("\\s+", " ")).contains("£2,000.00", "Your part: 2 of 6", "Wednesday 14 April 2027", "(1) This summary", "NN1 1DE")
                .doesNotContain("not a demand");
        assertThat(file(building.me().person(), at + "paper.pdf")).isEqualTo(pdf);
        PdfCheck.assertAccessible(file(building.me().person(), at + "large-print.pdf"), "en-GB", "Bill for major works: A new roof");
        assertThat(new String(file(building.me().person(), at + "plain-text.txt"), StandardCharsets.UTF_8)).contains("£2,000.00");
        assertThat(LeaseholdDesk.status(client, building.neighbour().person(), at + "paper.pdf")).isEqualTo(404);
        assertThat(LeaseholdDesk.status(client, building.me().person(), at.replace(bill(), "MW-NONE") + "paper.pdf")).isEqualTo(404);
    }

    private byte[] file(String person, String address) {
        return As.residentPages(client, person).get().uri(address).exchange().expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody();
    }

    @Test
    void severalOfficersAtOnceBillItOnce() {
        var reference = desk.consulted(building);
        Flux.range(0, 4).flatMap(_ -> works.bill(OFFICER, reference, SIX_THOUSAND).subscribeOn(Schedulers.boundedElastic())).blockLast();
        assertThat(desk.entries(account)).hasSize(1);
        assertThat(desk.ledgers().count("works_bill where lease = '" + building.mine() + "'")).isEqualTo(1);
    }

    /** A contract before leaseholders' days were over: "£250 per leaseholder" (LH-4). */
    @Test
    void nobodyPaysMoreThanTheCapWhereAStepWasMissed() {
        var reference = desk.planned(building, "works");
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isInstanceOf(Billing.NotNow.class);
        desk.moved(reference, 1, Map.of("step", "contract", "on", "2027-01-12", "contractor", "Roofs"));
        works.bill(OFFICER, reference, SIX_THOUSAND).block();
        assertThat(desk.entries(account)).containsExactly("major-works 25000 2027-02-09");
        assertThat(page("/service-charges/" + building.mine() + "/works")).contains("What you pay, because we missed a step", "£250.00");
    }

    /** Section 20B: what is posted on 17 March 2027 is served on the 19th; what came on 18 September 2025 had to be posted the day before. */
    @Test
    void whatCameTooLongAgoIsAskedOfNobody() {
        var reference = desk.consulted(building);
        assertThat(works.bill(OFFICER, reference, Map.of("total", "6000.00")).block()).isInstanceOf(Billing.Wrong.class);
        assertThat(works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2026-01-08", "none", "yes")).block()).isInstanceOf(Billing.Wrong.class);
        assertThat(works.bill(OFFICER, reference, Map.of("total", "6000.00", "none", "yes", "told", "2026-01-08")).block()).isInstanceOf(Billing.Wrong.class);
        var late = Map.of("total", "6000.00", "incurred", "2025-09-18");
        assertThat(works.bill(OFFICER, reference, late).block()).isEqualTo(new Billing.TooLate(LocalDate.of(2027, 3, 16)));
        assertThat(As.officer(client, "leasehold").post().uri("/api/consultations/" + reference + "/bills").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(late).exchange().expectBody().returnResult().getStatus().value()).isEqualTo(409);
        assertThat(desk.entries(account)).isEmpty();
        assertThat(works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2025-09-18", "told", "2027-03-15")).block()).isInstanceOf(Billing.Billed.class);
        assertThat(desk.entries(account)).containsExactly("major-works 200000 2027-04-14");
    }

    /** Who had no account is billed later, and by the day that was said first: 17 March 2027, and 15 September when that is too long ago. */
    @Test
    void aSecondPressIsJudgedByTheDayThatWasSaidFirst() {
        var reference = desk.consulted(building);
        var first = Map.of("total", "6000.00", "incurred", "2026-03-02");
        assertThat(works.bill(OFFICER, reference, first).block()).isEqualTo(new Billing.Billed(1, List.of(building.theirs()), List.of(), List.of()));
        var theirs = desk.ledgers().account("major-works", building.neighbour().agreement());
        clock.set(Instant.parse("2027-09-15T09:00:00Z"));
        for (var other : List.of(Map.of("total", "6000.00", "none", "yes"), Map.of("total", "6000.00", "incurred", "2026-05-02"))) {
            assertThat(works.bill(OFFICER, reference, other).block()).isEqualTo(new Billing.SaidBefore("incurred", LocalDate.of(2026, 3, 2)));
            assertThat(As.officer(client, "leasehold").post().uri("/api/consultations/" + reference + "/bills").header("Idempotency-Key", UUID.randomUUID().toString())
                    .bodyValue(other).exchange().expectBody(String.class).returnResult().getResponseBody()).contains("Monday 2 March 2026", "\"incurred\"");
        }
        assertThat(works.bill(OFFICER, reference, first).block()).isInstanceOf(Billing.TooLate.class);
        assertThat(desk.entries(theirs)).isEmpty();
        var told = Map.of("total", "6000.00", "incurred", "2026-03-02", "told", "2027-06-01");
        assertThat(works.bill(OFFICER, reference, told).block()).isEqualTo(new Billing.Billed(1, List.of(), List.of(), List.of()));
        assertThat(works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2026-03-02", "told", "2027-06-02")).block())
                .isEqualTo(new Billing.SaidBefore("told", LocalDate.of(2027, 6, 1)));
    }

    /** Billed in advance, and an invoice came before the neighbour was billed: it counts from then on. */
    @Test
    void anInvoiceThatCameSinceIsADayToo() {
        var reference = desk.consulted(building);
        works.bill(OFFICER, reference, Map.of("total", "6000.00", "none", "yes")).block();
        desk.ledgers().account("major-works", building.neighbour().agreement());
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        assertThat(works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-04-20")).block()).isEqualTo(new Billing.Billed(1, List.of(), List.of(), List.of()));
        assertThat(works.bill(OFFICER, reference, Map.of("total", "6000.00", "none", "yes")).block()).isEqualTo(new Billing.SaidBefore("incurred", LocalDate.of(2027, 4, 20)));
    }

    @Test
    void worksMayBeBilledInAdvanceOfTheirInvoices() {
        assertThat(works.bill(OFFICER, desk.consulted(building), Map.of("total", "6000.00", "none", "yes")).block()).isInstanceOf(Billing.Billed.class);
    }

    @Test
    void nothingIsAskedForWithoutASumOrACheckedSummary() {
        var reference = desk.consulted(building);
        assertThat(works.bill(OFFICER, reference, Map.of("total", "-5")).block()).isInstanceOf(Billing.Wrong.class);
        assertThat(works.bill(me, reference, SIX_THOUSAND).block()).isInstanceOf(Billing.NotHere.class);
        desk.rightsAreNotChecked();
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isInstanceOf(Billing.NoRights.class);
        assertThat(desk.entries(account)).isEmpty();
    }

    /** Agreed on 17 March, the first of twelve parts is due on 1 May. */
    @Test
    void aPlanIsProposedAgreedOnceAndFollowedOnTheLedger() {
        works.bill(OFFICER, desk.consulted(building), SIX_THOUSAND).block();
        var bill = bill();
        assertThat(works.propose(me, building.mine(), bill, Map.of("offer", "three-years")).block()).isInstanceOf(Planned.Wrong.class);
        assertThat(works.answer(OFFICER, building.mine(), bill, Map.of("agree", "yes")).block()).isInstanceOf(Planned.NotNow.class);
        var proposed = Flux.range(0, 4).flatMap(_ -> works.propose(me, building.mine(), bill, ONE_YEAR).subscribeOn(Schedulers.boundedElastic())).collectList().block();
        assertThat(proposed.stream().filter(Planned.Done.class::isInstance)).hasSize(1);
        assertThat(works.proposals(OFFICER).block()).extracting(MajorWorks.Proposal::bill).contains(bill);
        assertThat(works.answer(OFFICER, building.mine(), bill, Map.of("agree", "no")).block()).isInstanceOf(Planned.Wrong.class);
        var answered = Flux.range(0, 4).flatMap(i -> works.answer(OFFICER, building.mine(), bill, Map.of("agree", i % 2 == 0 ? "yes" : "no", "words", "So be it"))
                .subscribeOn(Schedulers.boundedElastic())).collectList().block();
        assertThat(answered.stream().filter(Planned.Done.class::isInstance)).hasSize(1);
        assertThat(works.proposals(OFFICER).block()).extracting(MajorWorks.Proposal::bill).doesNotContain(bill);
        assertThat(desk.told(building.me().person(), "payment-plan-answered")).isEqualTo(1);
    }

    /** As the app sends it: where the page says, with what it offers, in the field that its form has (frontend/src/features/leasehold/Propose.tsx). */
    @Test
    void aPlanIsProposedFromTheApp() {
        works.bill(OFFICER, desk.consulted(building), SIX_THOUSAND).block();
        var app = As.resident(client, building.me().person());
        var page = "/api/pages/service-charges/" + building.mine() + "/works";
        var shown = JsonPath.parse(app.get().uri(page).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
        var offer = shown.read("$.bills[0].offers[0].value", String.class);
        app.post().uri("/api" + shown.read("$.bills[0].propose", String.class)).header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("offer", offer)).exchange().expectStatus().isOk();
        app.get().uri(page).exchange().expectBody().jsonPath("$.bills[0].propose").doesNotExist()
                .jsonPath("$.bills[0].plan[0]").value(String.class, said -> assertThat(said).startsWith("You have asked to pay over"));
    }

    /** How it is paid goes with the bill; what one leaseholder was answered does not go to the next. */
    @Test
    void whoeverBoughtTheLeaseReadsNoAnswerToTheOneBefore() {
        works.bill(OFFICER, desk.consulted(building), SIX_THOUSAND).block();
        works.propose(me, building.mine(), bill(), ONE_YEAR).block();
        works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "yes", "words", "Since you lost your job")).block();
        var register = new Register(database);
        var buyer = register.jointWith(building.me());
        var path = "/service-charges/" + building.mine() + "/works";
        assertThat(LeaseholdDesk.page(client, buyer, path)).contains("Since you lost your job");
        register.leaves(building.me().person(), building.me());
        assertThat(LeaseholdDesk.page(client, buyer, path)).contains("You pay over 12 months, no interest").doesNotContain("Since you lost your job");
        assertThat(LeaseholdDesk.officersPage(client, path)).contains("Since you lost your job");
    }

    /** With two bills on one page, what was sent for one is shown again there, and labels lead to fields of their own bill. */
    @Test
    void twoBillsHaveFieldsOfTheirOwn() {
        works.bill(OFFICER, desk.consulted(building), SIX_THOUSAND).block();
        works.bill(OFFICER, desk.consulted(building), SIX_THOUSAND).block();
        var bills = works.of(me, building.mine()).block().bills().stream().map(WorksView.WorksBill::reference).toList();
        var path = "/service-charges/" + building.mine() + "/works";
        assertThat(ids(page(path))).contains("offer", "offer-" + bills.get(1)).doesNotHaveDuplicates();
        var again = As.residentPages(client, building.me().person()).post().uri(path + "/" + bills.get(1) + "/plan")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).bodyValue("offer=").exchange().expectStatus().isEqualTo(422)
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(ids(again)).contains("offer", "offer-error", "offer-" + bills.get(0)).doesNotHaveDuplicates();
        assertThat(again.indexOf("id=\"offer-error\"")).isGreaterThan(again.indexOf("/works/" + bills.get(1) + "/plan"));
    }

    /** Who goes from table to table hears whose payments they are. */
    @Test
    void twoPlansHaveNamesOfTheirOwn() {
        works.bill(OFFICER, desk.consulted(building), SIX_THOUSAND).block();
        works.bill(OFFICER, desk.consulted(building), SIX_THOUSAND).block();
        var bills = works.of(me, building.mine()).block().bills().stream().map(WorksView.WorksBill::reference).toList();
        for (var bill : bills) {
            works.propose(me, building.mine(), bill, ONE_YEAR).block();
            works.answer(OFFICER, building.mine(), bill, Map.of("agree", "yes")).block();
        }
        var regions = Pattern.compile("role=\"region\" aria-label=\"([^\"]+)\"").matcher(page("/service-charges/" + building.mine() + "/works")).results()
                .map(found -> found.group(1)).toList();
        assertThat(regions).hasSameSizeAs(bills).doesNotHaveDuplicates();
    }

    private static List<String> ids(String html) {
        return Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(found -> found.group(1)).toList();
    }

    @Test
    void whoDoesNotPayAPartIsBehindAndWhoPaysIsNot() {
        works.bill(OFFICER, desk.consulted(building), SIX_THOUSAND).block();
        works.propose(me, building.mine(), bill(), ONE_YEAR).block();
        works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "yes")).block();
        var plan = works.of(me, building.mine()).block().bills().getFirst().plan().orElseThrow();
        assertThat(plan.parts().stream().map(WorksView.WorksPart::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(200_000));
        assertThat(plan.parts().getFirst().due()).isEqualTo(LocalDate.of(2027, 5, 1));
        clock.set(Instant.parse("2027-05-01T12:00:00Z"));
        assertThat(behind()).isEqualTo(Money.ZERO);
        clock.set(Instant.parse("2027-05-02T12:00:00Z"));
        assertThat(behind()).isEqualTo(new Money(16_667));
        pay(16_667, LocalDate.of(2027, 5, 1));
        assertThat(behind()).isEqualTo(Money.ZERO);
    }

    /** 4.5 per cent a year on 20,000.00 are 75.00 in the first month. */
    @Test
    void interestComesWithItsPartOnce() {
        works.bill(OFFICER, desk.consulted(building), Map.of("total", "60000.00", "incurred", "2027-01-08")).block();
        assertThat(works.propose(me, building.mine(), bill(), Map.of("offer", "ten-years")).block()).isInstanceOf(Planned.Done.class);
        works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "yes")).block();
        clock.set(Instant.parse("2027-05-02T12:00:00Z"));
        desk.run("leasehold.interest");
        desk.run("leasehold.interest");
        assertThat(desk.entries(account)).containsExactly("major-works 2000000 2027-04-14", "major-works 7500 2027-05-01");
    }

    /** Half of 20,000.00 on 16 April, which reached us on the 20th: fifteen days of the month bear interest on all, fifteen on half. */
    @Test
    void moneyPaidEarlyLowersTheInterestFromTheDayItIsFor() {
        works.bill(OFFICER, desk.consulted(building), Map.of("total", "60000.00", "incurred", "2027-01-08")).block();
        works.propose(me, building.mine(), bill(), Map.of("offer", "ten-years")).block();
        works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "yes")).block();
        clock.set(Instant.parse("2027-04-20T12:00:00Z"));
        pay(1_000_000, LocalDate.of(2027, 4, 16));
        clock.set(Instant.parse("2027-05-02T12:00:00Z"));
        desk.run("leasehold.interest");
        assertThat(desk.entries(account)).containsExactly("major-works 2000000 2027-04-14", "payment -1000000 2027-04-16", "major-works 5625 2027-05-01");
        var view = works.of(me, building.mine()).block();
        assertThat(view.standing().orElseThrow().early()).isEqualTo(new Money(977_708));
        assertThat(view.standing().orElseThrow().next().orElseThrow().due()).isAfter(LocalDate.of(2031, 1, 1));
        assertThat(view.bills().getFirst().plan().orElseThrow().parts()).element(1).extracting(WorksView.WorksPart::interest).isEqualTo(new Money(3_771));
        assertThat(page("/service-charges/" + building.mine() + "/works")).contains("Paid early", "£9,777.08", "the interest is less");
    }

    /** Whoever pays each part on its day pays the interest that the plan says. */
    @Test
    void whoPaysOnTheDayPaysWhatThePlanSays() {
        works.bill(OFFICER, desk.consulted(building), Map.of("total", "60000.00", "incurred", "2027-01-08")).block();
        works.propose(me, building.mine(), bill(), Map.of("offer", "ten-years")).block();
        works.answer(OFFICER, building.mine(), bill(), Map.of("agree", "yes")).block();
        var planned = works.of(me, building.mine()).block().bills().getFirst().plan().orElseThrow().parts();
        for (int month = 0; month < 3; month++) {
            clock.set(planned.get(month).due().atTime(12, 0).atZone(clock.getZone()).toInstant());
            desk.run("leasehold.interest");
            pay(planned.get(month).amount().pence(), planned.get(month).due());
        }
        assertThat(works.of(me, building.mine()).block().bills().getFirst().plan().orElseThrow().parts()).isEqualTo(planned);
        assertThat(works.of(me, building.mine()).block().standing().orElseThrow().early()).isEqualTo(Money.ZERO);
    }

    private void pay(long pence, LocalDate day) {
        accounts.post(new CurrentUser.System("payments"), account.id(),
                NewEntry.payment(Route.CARD, new Money(pence), day, "works-test", "PAY-" + UUID.randomUUID())).block();
    }

    @Test
    void isNotThereForAnybodyElse() {
        var path = "/service-charges/" + building.mine() + "/works";
        assertThat(LeaseholdDesk.status(client, building.neighbour().person(), path)).isEqualTo(404);
        assertThat(LeaseholdDesk.status(client, building.me().person(), "/works-plans")).isEqualTo(404);
        As.officerPages(client, "leasehold").get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk();
        As.officerPages(client, "leasehold").get().uri("/works-plans").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk();
        As.officer(client, "repairs").get().uri("/api" + path).exchange().expectStatus().isNotFound();
    }

    private String bill() {
        return works.of(me, building.mine()).block().bills().getFirst().reference();
    }

    private Money behind() {
        return works.of(me, building.mine()).block().standing().orElseThrow().behind();
    }

    private String page(String path) {
        return LeaseholdDesk.page(client, building.me().person(), path);
    }
}
