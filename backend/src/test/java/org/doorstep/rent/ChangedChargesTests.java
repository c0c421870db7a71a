package org.doorstep.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.directdebit.Payer;
import org.doorstep.platform.web.Words;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Charges that were put right, that change on other days, that rise by too much, and what is taken by Direct Debit for them. */
@IntegrationTest
class ChangedChargesTests {

    private static final String DAY = "2027-04-05";

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Words words;
    @Autowired
    Payer.Tools tools;

    private Ledgers ledgers;
    private Register register;
    @Autowired
    Charged charged;
    @Autowired
    Desk desk;
    private Register.Household household;
    private Ledgers.Account account;

    @BeforeEach
    void aFlat() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        register = new Register(database);
        charged.nothingOfOthers();
        household = register.tenant();
        account = ledgers.rent(household.agreement());
        charged.taken(Charged.flat(account.reference()));
    }

    @AfterEach
    void backToTuesday() {
        charged.nothingOfOthers();
        clock.set(TestClock.START);
    }

    @Test
    void aChargeThatWasPutRightIsToldAgain() {
        rises("98.00", DAY);
        desk.tells(DAY);
        rises("99.00", DAY);
        assertThat(desk.page()).contains("Tell 1 account of the change").doesNotContain("Everybody was told");
        assertThat(page()).as("what was told last").contains("£111.50 a week after");
        desk.tells(DAY);

        assertThat(letters()).isEqualTo(2);
        assertThat(page()).contains("£112.50 a week after");
        assertThat(desk.page()).contains("1 account was told.", "Everybody was told");
        desk.tells(DAY);
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void aChangeThatWasTakenBackIsToldToo() {
        rises("98.00", DAY);
        desk.tells(DAY);
        rises("94.32", DAY);
        assertThat(desk.page()).contains("Tell 1 account of the change");
        desk.tells(DAY);

        assertThat(letters()).isEqualTo(2);
        assertThat(page()).doesNotContain("What you pay changes");
        assertThat(desk.page()).doesNotContain("Tell 1 account");
    }

    @Test
    void whatIsPutRightTooLateIsListedAndNotTold() {
        rises("98.00", DAY);
        desk.tells(DAY);
        clock.set(Instant.parse("2027-03-09T09:00:00Z"));
        rises("99.00", DAY);

        assertThat(desk.page()).contains("1 account cannot be told.", account.reference(), "It is too late").doesNotContain("Tell 1 account", "Everybody was told");
        assertThat(desk.announce(DAY)).isEqualTo(409);
        assertThat(letters()).isEqualTo(1);
    }

    /** The Rent Standard's year begins on Thursday 1 April; what a week costs is what its Monday says. */
    @Test
    void aRowThatBeginsOnAnotherDayOfTheWeekIsAChangeOfTheNextMonday() {
        rises("98.00", "2027-04-01");
        assertThat(desk.page()).contains("From Monday 5 April 2027", "1 account is charged a different amount");
        desk.tells(DAY);

        assertThat(page()).contains("You pay £107.82 a week until then, and £111.50 a week after.");
    }

    @Test
    void aChangeInTheMiddleOfTheYearIsToldAsWell() {
        charged.taken(account.reference() + ",lift,2.00,yes,2027-02-17,");
        assertThat(desk.page()).contains("From Monday 22 February 2027", "1 account is charged a different amount", "From Monday 5 April 2027");
        desk.tells("2027-02-22");

        assertThat(letters()).isEqualTo(1);
        assertThat(page()).contains("What you pay changes on Monday 22 February 2027", "£109.82 a week after");
    }

    /** CPI of September 2025 is 3.8 per cent. */
    @Test
    void aRiseBeyondTheLimitNeedsAReasonThatIsKept() {
        clock.set(Instant.parse("2026-01-13T09:00:00Z"));
        rent("100.00", "2025-04-07", "104.81");
        assertThat(desk.announce("2026-04-06")).isEqualTo(409);
        assertThat(desk.page()).contains("1 net rent rises by more than that", "£104.81", "£104.80", "Not checked: which rents are below their formula rent",
                "Why net rents may rise by more on Monday 6 April 2026");
        assertThat(desk.announce("2026-04-06", "x".repeat(501))).isEqualTo(409);
        As.officer(client, "income").put().uri("/api/rent-reviews/2026-04-06/notices").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(java.util.Map.of("reason", "An affordable rent")).exchange().expectStatus().isOk();

        assertThat(desk.page()).contains("Why some net rents rise by more: An affordable rent");
        assertThat(ledgers.count("rent_review where reason = 'An affordable rent' and reason_by = 'login-income'")).isEqualTo(1);
    }

    @Test
    void aRiseToTheLimitNeedsNoneAndALicenceIsNotHeldAgainstIt() {
        clock.set(Instant.parse("2026-01-13T09:00:00Z"));
        rent("100.00", "2025-04-07", "104.80");
        var licence = ledgers.rent(register.household("temporary", null).agreement());
        charged.taken(licence.reference() + ",net-rent,100.00,yes,2025-04-07,", licence.reference() + ",net-rent,140.00,yes,2026-04-06,");
        assertThat(desk.page()).doesNotContain("rises by more than that");
        assertThat(desk.announce("2026-04-06")).isEqualTo(303);
    }

    /** In October it rose by 4 per cent of the rent of March: a second rise in the year is held against that rent too. */
    @Test
    void aSecondRiseInAYearIsHeldAgainstTheRentBeforeTheFirst() {
        clock.set(Instant.parse("2026-07-07T09:00:00Z"));
        charged.nothingOfOthers();
        charged.taken(account.reference() + ",net-rent,100.00,yes,2025-04-07,", account.reference() + ",net-rent,104.80,yes,2026-04-06,",
                account.reference() + ",net-rent,106.00,yes,2026-10-05,");
        assertThat(desk.page()).contains("From Monday 5 October 2026", "£104.80", "£106.00");
        assertThat(desk.announce("2026-10-05")).isEqualTo(409);
    }

    @Test
    void whoeverPaysAllByDirectDebitPaysTheNewAmountAfterTheRiseHavingBeenToldOfIt() {
        tools.clean();
        var all = tools.tenant().setsUp("449.25", "27");
        var part = tools.tenant().setsUp("100.00", "27");
        var unsent = tools.tenant().setsUp("449.25", "27");
        for (var payer : java.util.List.of(all, part, unsent)) {
            charged.taken(Charged.flat(payer.account().reference()));
            charged.taken(payer.account().reference() + ",net-rent,98.00,yes,2027-04-05,");
        }
        desk.tells(DAY);
        ledgers.run("update rent_notice set served_on = null, failed = true where account = '" + unsent.account().id() + "'");
        assertThat(all.told("direct-debit-change")).as("only nearer to the day").isZero();
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27", "2027-02-25", "2027-03-01", "2027-03-08", "2027-03-24", "2027-03-30", "2027-04-23");

        assertThat(all.lines("2027-03-24")).as("before the rise").containsExactly("17 44925");
        assertThat(all.lines("2027-04-23")).as("the next after it").containsExactly("17 46459");
        assertThat(part.lines("2027-04-23")).as("a part stays").containsExactly("17 10000");
        assertThat(unsent.lines("2027-04-23")).as("whose letter did not leave the house").containsExactly("17 44925");
        assertThat(unsent.told("direct-debit-change")).isZero();
        assertThat(all.told("direct-debit-change")).isOne();
        assertThat(part.told("direct-debit-change")).isZero();
        assertThat(tools.one("select told || ' ' || starts || ' ' || change from direct_debit_terms where direct_debit = $1 and n = 2", all.id()))
                .as("more than ten working days before").isEqualTo("2027-03-08 2027-04-27 rent-2027-04-05-1");
        assertThat(words.t(Locale.UK, "contact.charge-changes.next.2")).as("as their letter says").contains("If you pay all of it by direct debit, you do not have to do anything",
                "If you pay a part by direct debit, that part stays as it is");
    }

    /** Each reads the letter of January and does something before the day: what they chose knowing of it stays, what they did by the charges of that day follows. */
    @Test
    void whoeverChangedItThemselvesIsNotRaisedTwiceAndWhoeverSetsOneUpLateIsRaised() {
        tools.clean();
        var themselves = tools.tenant().setsUp("449.25", "27");
        var late = tools.tenant();
        for (var payer : java.util.List.of(themselves, late)) {
            charged.taken(Charged.flat(payer.account().reference()));
            charged.taken(payer.account().reference() + ",net-rent,98.00,yes,2027-04-05,");
        }
        desk.tells(DAY);
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27");
        tools.at("2027-02-10T10:00:00Z");
        themselves.changes("464.59", "27").expectStatus().isOk();
        tools.mornings("2027-02-11", "2027-02-25", "2027-03-01", "2027-03-08");
        tools.at("2027-03-17T10:00:00Z");
        late.setsUp("449.25", "20");
        tools.mornings("2027-03-18", "2027-03-19", "2027-03-24", "2027-03-30", "2027-04-05", "2027-04-16", "2027-04-20", "2027-04-23");

        assertThat(themselves.lines("2027-04-23")).as("as they chose").containsExactly("17 46459");
        assertThat(themselves.told("direct-debit-change")).as("of their own change alone").isOne();
        assertThat(late.lines("2027-04-16")).as("set up after the others were told").containsExactly("01 46459");
        assertThat(late.told("direct-debit-change")).isOne();
    }

    /** A licence has no limit of the law, so it may be put right after its Direct Debit was told of the first figure. */
    @Test
    void aDebitThatFollowedFollowsAgainFromWhatItWasTold() {
        tools.clean();
        var payer = tools.tenant().setsUp("449.25", "27");
        ledgers.run("update agreement set kind = 'temporary' where id = '" + payer.household().agreement() + "'");
        charged.taken(Charged.flat(payer.account().reference()));
        charged.taken(payer.account().reference() + ",net-rent,98.00,yes,2027-04-05,");
        desk.tells(DAY);
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27", "2027-02-25", "2027-03-01", "2027-03-08");
        charged.taken(payer.account().reference() + ",net-rent,97.00,yes,2027-04-05,");
        desk.tells(DAY);
        tools.mornings("2027-03-09", "2027-03-24", "2027-03-30", "2027-04-23");

        assertThat(payer.lines("2027-04-23")).as("110.50 × 50 / 12").containsExactly("17 46042");
    }

    private void rises(String to, String from) {
        charged.taken(account.reference() + ",net-rent," + to + ",yes," + from + ",");
    }

    private void rent(String before, String from, String after) {
        charged.nothingOfOthers();
        charged.taken(account.reference() + ",net-rent," + before + ",yes," + from + ",", account.reference() + ",net-rent," + after + ",yes,2026-04-06,");
    }

    private long letters() {
        return ledgers.count("contact where person = '" + household.person() + "' and kind = 'charge-changes'");
    }

    private String page() {
        return As.residentPages(client, household.person()).get().uri("/rent/" + account.reference()).accept(MediaType.TEXT_HTML).exchange()
                .expectBody(String.class).returnResult().getResponseBody();
    }
}
