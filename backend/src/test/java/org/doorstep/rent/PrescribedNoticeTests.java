package org.doorstep.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.rent.service.ReviewStore;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An assured tenancy's rent rises from £107.82 to £111.50 on Monday 5 April 2027: by a notice in the prescribed form, or not yet. */
@IntegrationTest
class PrescribedNoticeTests {

    private static final String DAY = "2027-04-05";

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    DueJobs jobs;
    @Autowired
    Charged charged;
    @Autowired
    Desk desk;
    @Autowired
    ReviewStore reviews;

    private Ledgers ledgers;
    private Register.Household household;
    private Ledgers.Account account;

    @BeforeEach
    void aRentThatRises() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        charged.nothingOfOthers();
        household = new Register(database).household("assured", null);
        account = ledgers.rent(household.agreement());
        charged.taken(Charged.flat(account.reference()));
        charged.taken(account.reference() + ",net-rent,98.00,yes,2027-04-05,");
    }

    @AfterEach
    void backToTuesday() {
        charged.nothingOfOthers();
        clock.set(TestClock.START);
    }

    @Test
    void aRiseWaitsWhileWeKnowOfNoNotice() {
        assertThat(desk.page()).contains("1 rise waits for the notice that the law asks for", "Serve the form by Friday 5 March 2027", account.reference(),
                "We know of no notice for this day").doesNotContain("Tell 1 account", "No new charges for this day");
        assertThat(desk.announce(DAY)).isEqualTo(409);
        As.officer(client, "income").put().uri("/api/rent-reviews/" + DAY + "/notices").exchange().expectStatus().isEqualTo(409)
                .expectBody(String.class).value(body -> assertThat(body).contains("wait for the notice"));

        assertThat(ledgers.count("rent_notice")).isZero();
        assertThat(page()).contains("£107.82").doesNotContain("What you pay changes", "£111.50");
        clock.set(Instant.parse("2027-04-06T09:00:00Z"));
        assertThat(page()).contains("£107.82").doesNotContain("£111.50");
    }

    /** The letter is no notice: it goes when a letter of another kind would be too late, and what counts is the day of the notice. */
    @Test
    void aNoticeThatWasServedInTimeLetsItRise() {
        served(account, DAY, "2027-01-11");
        clock.set(Instant.parse("2027-03-30T08:00:00Z"));
        assertThat(desk.page()).contains("Assured tenancy: 1. The notice that the law asks for was served in time.", "Tell 1 account of the change")
                .doesNotContain("waits for the notice", "cannot be told");
        desk.tells(DAY);

        assertThat(ledgers.count("contact where person = '" + household.person() + "' and kind = 'charge-changes'")).isEqualTo(1);
        assertThat(ledgers.count("promise where subject_id = '" + account.id() + "' and standard = 'national.rent.increase-assured' and state = 'kept'"
                + " and (stopped_at at time zone 'Europe/London')::date = '2027-01-11'")).isEqualTo(1);
        assertThat(page()).contains("You pay £107.82 a week until then, and £111.50 a week after.");
    }

    /** Its rent rises, but not yet: nobody has to say why. */
    @Test
    void aRiseThatWaitsAsksForNoReason() {
        charged.taken(account.reference() + ",net-rent,120.00,yes,2027-04-05,");
        assertThat(reviews.rises(LocalDate.parse(DAY), LocalDate.parse("2027-03-29"), LocalDate.parse("2027-01-12")).collectList().block()).isEmpty();
        served(account, DAY, "2027-01-11");
        assertThat(reviews.rises(LocalDate.parse(DAY), LocalDate.parse("2027-03-29"), LocalDate.parse("2027-01-12")).collectList().block()).hasSize(1);
    }

    /** The letter is none of what the law asks for: what counts is the form. */
    @Test
    void whoseNoticeWasServedInTimeIsToldWhateverBecameOfOurLetter() {
        served(account, DAY, "2027-01-11");
        desk.tells(DAY);
        for (var fate : new String[] {"served_on = null, failed = true", "served_on = '2027-04-07', failed = false", "served_on = null, failed = false"}) {
            ledgers.run("update rent_notice set " + fate);
            assertThat(page()).as(fate).contains("What you pay changes on Monday 5 April 2027");
            assertThat(debitWaits()).as(fate).isFalse();
        }
        ledgers.run("update agreement set rent_clause = true where id = '" + household.agreement() + "'");
        ledgers.run("update rent_notice set served_on = null, failed = true");
        assertThat(page()).as("no form is asked for").doesNotContain("What you pay changes");
        assertThat(debitWaits()).isTrue();
    }

    /** Its housing system ends rents with March and begins them with the first Monday of April. */
    @Test
    void aDayOrTwoBetweenTwoRowsIsNeitherARiseNorAFall() {
        charged.taken(account.reference() + ",net-rent,94.32,yes,2026-04-06,2027-03-31", account.reference() + ",net-rent,94.32,yes,2027-04-05,");
        assertThat(desk.page()).as("no other rent").doesNotContain("waits for the notice");
        charged.taken(account.reference() + ",net-rent,98.00,yes,2027-04-05,2028-03-31", account.reference() + ",net-rent,98.00,yes,2028-04-03,");
        assertThat(desk.page()).contains("1 rise waits");

        clock.set(Instant.parse("2027-04-06T09:00:00Z"));
        assertThat(page()).as("the whole rent of March").contains("£107.82").doesNotContain("£111.50");
        clock.set(Instant.parse("2028-04-04T09:00:00Z"));
        assertThat(page()).as("still no form").contains("£107.82").doesNotContain("£111.50");
    }

    @Test
    void aNoticeThatWasServedTooLateDoesNotCountAndTheDeskReadsWhy() {
        clock.set(Instant.parse("2027-03-10T09:00:00Z"));
        served(account, DAY, "2027-03-06");

        assertThat(desk.page()).contains("1 rise waits", "Its notice was served on Saturday 6 March 2027. The last day for this change was Friday 5 March 2027");
        assertThat(page()).doesNotContain("What you pay changes", "£111.50");
        served(account, DAY, "2027-03-05");
        assertThat(desk.page()).doesNotContain("1 rise waits");
    }

    /** The new rent is paid from the day that the second notice names, whatever the charges say. */
    @Test
    void aNoticeForALaterDayLetsItRiseThen() {
        clock.set(Instant.parse("2027-04-06T09:00:00Z"));
        served(account, "2027-05-10", "2027-04-06");
        assertThat(page()).contains("£107.82").doesNotContain("£111.50");
        assertThat(desk.page()).contains("From Monday 10 May 2027", "Tell 1 account of the change");
        desk.tells("2027-05-10");

        assertThat(page()).contains("What you pay changes on Monday 10 May 2027", "You pay £107.82 a week until then, and £111.50 a week after.");
        clock.set(Instant.parse("2027-05-11T09:00:00Z"));
        assertThat(page()).contains("£111.50");
    }

    /** Rent is charged by the week: a notice of the Thursday before is of this Monday, and one of the Wednesday after of the next. */
    @Test
    void aNoticeIsOfTheFirstWeekThatBeginsOnItsDayOrLater() {
        served(account, "2027-04-01", "2027-01-11");
        assertThat(desk.page()).contains("From Monday 5 April 2027", "Tell 1 account of the change").doesNotContain("1 rise waits");
        ledgers.run("update rent_served_notice set starts = '2027-04-07' where account = '" + account.id() + "'");
        clock.set(Instant.parse("2027-04-06T09:00:00Z"));

        assertThat(page()).as("the next week costs more, this one does not").contains("£107.82");
        assertThat(desk.page()).contains("From Monday 12 April 2027", "Tell 1 account of the change");
        clock.set(Instant.parse("2027-04-13T09:00:00Z"));
        assertThat(page()).contains("£111.50");
    }

    @Test
    void whatWasToldIsNotSaidAnyMoreOnceItWaitsAfterAll() {
        served(account, DAY, "2027-01-11");
        desk.tells(DAY);
        assertThat(page()).contains("What you pay changes");
        ledgers.run("update rent_served_notice set served = '2027-03-20' where account = '" + account.id() + "'");

        assertThat(page()).doesNotContain("What you pay changes", "£111.50");
        assertThat(desk.page()).contains("1 rise waits", "Tell 1 account of the change");
    }

    /** A letter of before we asked for forms is in their hands; the next rise is asked for its form. */
    @Test
    void whatWasToldBeforeFormsWereAskedForRisesAsItWasTold() {
        served(account, DAY, "2027-01-11");
        desk.tells(DAY);
        ledgers.run("delete from rent_served_notice");
        assertThat(page()).doesNotContain("What you pay changes");
        ledgers.run("update rent_notice set before_forms = true");
        charged.taken(account.reference() + ",grounds,1.60,yes,2027-07-05,");

        assertThat(page()).contains("What you pay changes on Monday 5 April 2027");
        assertThat(desk.page()).doesNotContain("cannot be told");
        clock.set(Instant.parse("2027-07-06T09:00:00Z"));
        assertThat(page()).contains("£111.50").doesNotContain("£111.60");
    }

    /** Rises of before an account came here are history; a fall and a clause of the agreement's own want no form. */
    @Test
    void nothingWaitsThatNeedsNoNotice() {
        assertThat(page()).as("£102.00 until April 2026").contains("£107.82");
        charged.taken(account.reference() + ",net-rent,90.00,yes,2027-04-05,");
        assertThat(desk.page()).contains("Assured tenancy: 1. Their letters have to leave by").doesNotContain("waits for the notice");
        charged.taken(account.reference() + ",net-rent,98.00,yes,2027-04-05,");
        assertThat(desk.page()).contains("1 rise waits");
        assertThat(sent("agreements", "reference,kind,uprn,started,ended,lives-there,holders,agents,rent-clause", agreement() + ",yes")).isEqualTo(200);

        assertThat(desk.page()).contains("Assured tenancy: 1. Their letters have to leave by").doesNotContain("waits for the notice");
    }

    /** The housing system's nightly file may know nothing of clauses. */
    @Test
    void aFileThatSaysNothingOfAClauseLeavesWhatWasSaid() {
        var heads = "reference,kind,uprn,started,ended,lives-there,holders,agents";
        assertThat(sent("agreements", heads + ",rent-clause", agreement() + ",yes")).isEqualTo(200);
        assertThat(sent("agreements", heads, agreement())).isEqualTo(200);
        assertThat(desk.page()).doesNotContain("waits for the notice");
        assertThat(sent("agreements", heads + ",rent-clause", agreement() + ",")).isEqualTo(200);
        assertThat(desk.page()).doesNotContain("waits for the notice");

        assertThat(sent("agreements", heads + ",rent-clause", agreement() + ",no")).isEqualTo(200);
        assertThat(desk.page()).contains("1 rise waits");
    }

    @Test
    void aFileOfNoticesIsTakenInWhole() {
        assertThat(send(account.reference() + "," + DAY + ",2027-01-13")).as("still to come").isEqualTo(422);
        assertThat(send("NOBODY," + DAY + ",2027-01-11")).isEqualTo(422);
        assertThat(ledgers.count("rent_served_notice")).isZero();
        served(account, DAY, "2027-01-11");
        served(account, DAY, "2027-01-11");
        assertThat(ledgers.count("rent_served_notice")).isEqualTo(1);
    }

    private void served(Ledgers.Account whose, String from, String day) {
        assertThat(send(whose.reference() + "," + from + "," + day)).isEqualTo(200);
    }

    private int send(String row) {
        return sent("rent-notices", "account,from,served", row);
    }

    /** The household's agreement as its file has it, but for the last column. */
    private String agreement() {
        return database.sql("select a.reference || ',' || a.kind || ',' || h.uprn || ',2020-01-06,,yes,' || $2 || ',' as line from agreement a join home h on h.id = a.home_id where a.id = $1")
                .bind(0, household.agreement()).bind(1, household.person()).map(row -> row.get("line", String.class)).one().block();
    }

    private int sent(String kind, String heads, String row) {
        return As.integration(client).post().uri("/api/imports/" + kind).contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(heads + "\n" + row).exchange().expectBody(String.class).returnResult().getStatus().value();
    }

    private boolean debitWaits() {
        return reviews.toDebit(LocalDate.parse(DAY), false, Optional.empty(), 10).blockFirst().waits();
    }

    private String page() {
        return As.residentPages(client, household.person()).get().uri("/rent/" + account.reference()).accept(MediaType.TEXT_HTML).exchange()
                .expectBody(String.class).returnResult().getResponseBody();
    }
}
