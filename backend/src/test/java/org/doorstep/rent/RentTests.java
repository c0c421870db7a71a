package org.doorstep.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.Route;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a tenant of a flat reads on Tuesday 12 January 2027: £107.82 a week, two weeks free at Christmas. */
@IntegrationTest
class RentTests {

    private static final List<String> PAGES = List.of("", "/universal-credit", "/balance");

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private Register register;
    private Register.Household household;
    private Ledgers ledgers;
    private Ledgers.Account account;
    @Autowired
    Charged charged;

    @BeforeEach
    void somebodyRentsAFlat() {
        clock.set(TestClock.START);
        register = new Register(database);
        ledgers = new Ledgers(database);
        household = register.tenant();
        account = ledgers.rent(household.agreement());
        charged.taken(Charged.flat(account.reference()));
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void refusesWithoutLogIn() {
        for (var page : PAGES) {
            client.get().uri("/api/rent/" + account.reference() + page).exchange().expectStatus().isUnauthorized();
            client.get().uri("/rent/" + account.reference() + page).accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
        }
    }

    @Test
    void hidesOtherPeoples() {
        var stranger = register.tenant().person();
        for (var page : PAGES) {
            assertThat(status(As.residentPages(client, stranger), "/rent/" + account.reference() + page)).isEqualTo(404);
            assertThat(status(As.resident(client, stranger), "/api/rent/" + account.reference() + page)).isEqualTo(404);
            assertThat(status(As.resident(client, stranger), "/api/pages/rent/" + account.reference() + page)).isEqualTo(404);
            assertThat(status(As.operativePages(client, "OP01"), "/rent/" + account.reference() + page)).isEqualTo(404);
            assertThat(status(As.residentPages(client, household.person()), "/rent/" + account.reference() + page)).isEqualTo(200);
            assertThat(status(As.resident(client, household.person()), "/api/rent/" + account.reference() + page)).isEqualTo(200);
            assertThat(status(As.resident(client, household.person()), "/api/pages/rent/" + account.reference() + page)).isEqualTo(200);
            assertThat(status(As.officerPages(client, "income"), "/rent/" + account.reference() + page)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT-THERE", "RA%001", "%F0%9F", "..%2f..", "x' or '1'='1", "%E2%80%AE"})
    void whatNamesNoAccountIsNotThere(String reference) {
        for (var page : PAGES) {
            assertThat(status(As.residentPages(client, household.person()), "/rent/" + reference.replace(" ", "%20") + page)).isIn(400, 404);
        }
    }

    @Test
    void anAccountThatIsNotChargedByTheWeekIsNotHere() {
        var lease = ledgers.account("service-charge", household.agreement());
        assertThat(status(As.residentPages(client, household.person()), "/rent/" + lease.reference())).isEqualTo(404);
    }

    @Test
    void tellsWhatEachPoundIsForBesideLastYear() {
        var page = page("");

        assertThat(page).contains("You pay £107.82 a week.", "£94.32", "£90.00", "Gardens and grounds", "£1.50", "nothing", "Heating", "£102.00");
        assertThat(As.officerPages(client, "income").get().uri("/rent/" + account.reference()).accept(MediaType.TEXT_HTML).exchange()
                .expectBody(String.class).returnResult().getResponseBody()).contains("They pay £107.82 a week.").doesNotContain("You owe");
    }

    @Test
    void tellsWhatIsDueWhen() {
        assertThat(page("")).contains("£107.82 on Monday 18 January 2027", "52 weeks. You pay in 50 of them.", "Week of Monday 21 December 2026",
                "Week of Monday 28 December 2026", "£449.25", "£414.70");
    }

    /** Behind is whoever owes more than five weeks: somebody who pays by the month at its end is not. */
    @Test
    void whoeverIsBehindPaysInTheFreeWeeksToComeToo() {
        clock.set(Instant.parse("2026-12-08T09:00:00Z"));
        charged.debit(account, "2026-12-07", 5 * 10_782);
        assertThat(page("")).contains("52 weeks. You pay in 50 of them.", "£449.25").doesNotContain("You are behind");

        charged.debit(account, "2026-12-08", 1);
        assertThat(page("")).contains("You are behind with your rent now. While you are, you pay in these weeks too:", "52 weeks. You pay in 52 of them.", "£467.22");
        assertThat(page("/universal-credit")).contains("You are behind with your rent now", "52 weeks. Universal Credit counts 50 of them.", "times 50 and shares it", "Universal Credit does not pay for those");
    }

    @Test
    void aFreeWeekThatIsOverIsWhatTheLedgerSays() {
        charged.debit(account, "2026-12-14", 60_000);
        assertThat(page("")).contains("You owe £600.00", "52 weeks. You pay in 50 of them.", "Week of Monday 21 December 2026").doesNotContain("You are behind");

        charged.debit(account, "2026-12-21", 10_782);
        assertThat(page("")).contains("52 weeks. You pay in 51 of them.", "Week of Monday 28 December 2026").doesNotContain("Week of Monday 21 December 2026");
    }

    @Test
    void aTenancyThatBeginsInTheMiddleOfAWeekIsToldItsFirstPaymentAndItsEvidence() {
        var begins = opened("2027-01-12");
        charged.taken(begins.reference() + ",net-rent,100.00,yes,2027-01-13,");

        assertThat(body(begins, "")).contains("You pay £100.00 a week from Monday 18 January 2027.", "£100.00 on Monday 18 January 2027");
        assertThat(body(begins, "/universal-credit")).contains("First day we charge", "Monday 18 January 2027", "Universal Credit takes your weekly £100.00 times 50",
                "We do not charge you in every week of this rent year").doesNotContain("£0.00", "Universal Credit pays £", "January 2027</t");
    }

    @Test
    void whatBeginsInSomeWeeksIsNext() {
        var begins = opened("2027-01-12");
        charged.taken(begins.reference() + ",net-rent,100.00,yes,2027-02-01,");

        assertThat(body(begins, "")).contains("£100.00 on Monday 1 February 2027").doesNotContain("Nothing more is to be paid");
    }

    @Test
    void theEvidenceIsOfThisWeekThoughTheChargeEndsInFebruary() {
        var ends = opened("2020-01-06");
        charged.taken(ends.reference() + ",net-rent,100.00,yes,2025-04-07,2027-02-14");

        assertThat(body(ends, "/universal-credit")).contains("Universal Credit takes your weekly £100.00 times 50", "£416.67 a month").doesNotContain("£0.00");
    }

    @Test
    void staffReadOfThemAndNotOfYou() {
        charged.pay(account, "2026-12-28", 5_000, Route.CARD);
        charged.pay(account, "2027-01-04", 5_000, Route.CARD);
        charged.pay(account, "2027-01-11", 5_000, Route.CARD);

        assertThat(asStaff("")).contains("They pay in 50 of them", "If their payments by card go on", "Their balance over time", "Universal Credit and their rent")
                .doesNotContain("You pay", "your payments", "Your balance");
        assertThat(asStaff("/balance")).contains("Their balance over time", "Their balance from").doesNotContain("Your balance");
        assertThat(asStaff("/universal-credit")).contains("Universal Credit counts 50 of them").doesNotContain("You pay");
    }

    @Test
    void foreseesTheEndOfTheYearFromChargesAndRegularPayments() {
        charged.pay(account, "2026-11-02", 44_925, Route.STANDING_ORDER);
        charged.pay(account, "2026-12-01", 44_925, Route.STANDING_ORDER);
        charged.pay(account, "2027-01-04", 44_925, Route.STANDING_ORDER);
        charged.debit(account, "2027-01-11", 10_782);

        assertThat(page("")).contains("Today: £1,239.93 in credit.", "11 more weeks to pay for until Sunday 4 April 2027: £1,186.02.",
                "If your payments by standing order go on, 3 more come, each £449.25: £1,347.75.", "Then: £1,401.66 in credit.");
        As.resident(client, household.person()).get().uri("/api/rent/" + account.reference()).exchange().expectBody()
                .jsonPath("$.weekly.pence").isEqualTo(10_782).jsonPath("$.weekly.currency").isEqualTo("GBP")
                .jsonPath("$.forecast.balance.pence").isEqualTo(-140_166).jsonPath("$.year.charged").isEqualTo(50)
                .jsonPath("$.lines[0].head").isEqualTo("net-rent").jsonPath("$.lines[0].before.pence").isEqualTo(9_000)
                .jsonPath("$.next.day").isEqualTo("2027-01-18").jsonPath("$.equivalents.fourWeekly.pence").isEqualTo(41_470);
    }

    @Test
    void givesTheEvidenceForUniversalCreditAndPutsItsMonthsBesideOurWeeks() {
        assertThat(page("/universal-credit")).contains("The Guildhall", "Test Street", "Monday 6 January 2020", "£95.82", "Heating: £12.00",
                "Universal Credit takes your weekly £95.82 times 50 and shares it over 12 months. That is £399.25 a month",
                "We charge each Monday.", "but for a few pennies", "7, 14", "April 2026", "March 2027");
    }

    @Test
    void saysThatAShortfallInALongYearIsNoMistake() {
        charged.taken(account.reference() + ",net-rent,100.00,yes,2020-01-06,");
        clock.set(Instant.parse("2024-06-04T09:00:00Z"));

        assertThat(page("/universal-credit")).contains("53 weeks. Universal Credit counts 50 of them.", "we charge 51 weeks and Universal Credit counts 50",
                "So it pays £99.96 less than we charge. That is no mistake.", "Housing Benefit pays for that week too");
    }

    @Test
    void drawsTheBalanceWithItsTableAndInWords() {
        charged.debit(account, "2026-12-14", 10_782);
        charged.pay(account, "2026-12-18", 20_000, Route.CARD);

        assertThat(page("/balance")).contains("<svg viewBox=\"0 0 400 200\" role=\"img\" aria-labelledby=\"chart-title chart-about\"",
                "<title id=\"chart-title\">Your balance from Tuesday 13 January 2026 to Tuesday 12 January 2027.</title>",
                "<p class=\"app-scale\"><span>You owe £107.82</span></p>",
                "<p class=\"app-scale\"><span>January 2026</span><span>£92.18 in credit</span><span>January 2027</span></p>", "Highest: You owe £107.82. Lowest: £92.18 in credit.", "<path d=\"M0 ", "December 2026", "£92.18 in credit",
                "Above the broken line you owed us.", "Below the broken line it was in credit.");
    }

    @Test
    void isDrawnFromRightToLeftForWhoeverReadsSo() {
        charged.debit(account, "2026-12-14", 10_782);
        var page = As.residentPages(client, household.person()).get().uri("/rent/" + account.reference() + "/balance").accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "ar-XB").exchange().expectBody(String.class).returnResult().getResponseBody();

        assertThat(page).contains("dir=\"rtl\"", "<path d=\"M400 196H");
    }

    @Test
    void saysThatNothingMovedInsteadOfDrawingIt() {
        assertThat(page("/balance")).contains("Nothing has moved on this account in this time.", "Nothing owed").doesNotContain("<svg viewBox=\"0 0 400");
    }

    @Test
    void anAccountOfTodayAndOneToComeAreShown() {
        var today = opened("2027-01-12");
        var later = opened("2027-02-01");

        assertThat(body(today, "")).contains("We do not have your weekly payments here yet. Ring <a href=\"tel:01632960100\">01632 960 100</a>");
        for (var page : PAGES) {
            assertThat(status(As.residentPages(client, household.person()), "/rent/" + today.reference() + page)).isEqualTo(200);
            assertThat(status(As.residentPages(client, household.person()), "/rent/" + later.reference() + page)).isEqualTo(200);
        }
    }

    @Test
    void beyondTheYearsThatAreKnownThereIsNothing() {
        clock.set(Instant.parse("2101-01-04T09:00:00Z"));
        assertThat(status(As.residentPages(client, household.person()), "/rent/" + account.reference())).isEqualTo(404);
    }

    /** ux.md: 5,000 bytes for a next page, as served. */
    @Test
    void aYearOfPaymentsFitsIntoASmallPage() throws IOException {
        for (var day = LocalDate.of(2026, 1, 19); day.isBefore(LocalDate.of(2027, 1, 12)); day = day.plusWeeks(1)) {
            charged.debit(account, day.toString(), 10_782);
            charged.pay(account, day.plusDays(day.getDayOfMonth() % 5).toString(), 9_000 + day.getDayOfYear() * 7L, Route.CASH_CARD);
        }
        for (var page : PAGES) {
            assertThat(zipped(page(page))).as(page).isLessThan(5_000);
        }
    }

    private Ledgers.Account opened(String day) {
        var opened = ledgers.rent(household.agreement());
        ledgers.run("update account set opened = '" + day + "' where id = '" + opened.id() + "'");
        return opened;
    }

    private String page(String page) {
        return body(account, page);
    }

    private String body(Ledgers.Account of, String page) {
        return As.residentPages(client, household.person()).get().uri("/rent/" + of.reference() + page).accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private String asStaff(String page) {
        return As.officerPages(client, "income").get().uri("/rent/" + account.reference() + page).accept(MediaType.TEXT_HTML).exchange()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    private static int status(WebTestClient as, String path) {
        return as.get().uri(URI.create(path.replace("'", "%27"))).exchange().expectBody(String.class).returnResult().getStatus().value();
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
