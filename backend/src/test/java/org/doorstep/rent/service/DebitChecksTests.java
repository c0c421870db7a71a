package org.doorstep.rent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Ledgers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.rent.Charged;
import org.doorstep.rent.Difference;
import org.doorstep.rent.RentReviews;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** On Tuesday 12 January 2027 the weeks of 7, 14, 21 (free), 28 (free) December and 4 January are looked at. */
@IntegrationTest
class DebitChecksTests {

    private static final CurrentUser OFFICER = new CurrentUser.Staff("s", "S", Set.of(Role.OFFICER), Set.of("income"), java.util.Optional.empty());

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    Accounts accounts;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    DebitChecks checks;
    @Autowired
    RentReviews reviews;
    @Autowired
    DueJobs jobs;

    private Ledgers ledgers;
    private Ledgers.Account account;
    @Autowired
    Charged charged;

    @BeforeEach
    void anAccount() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        account = ledgers.rent(new Register(database).tenant().agreement());
        charged.nothingOfOthers();
        charged.taken(Charged.flat(account.reference()));
    }

    @Test
    void listsTheWeeksThatWereNotChargedAsTheyShouldBe() {
        charged.debit(account, "2026-12-07", 10_782);
        charged.debit(account, "2026-12-14", 10_000);
        charged.debit(account, "2026-12-21", 1_000);

        assertThat(found()).containsExactly(difference("2027-01-04", 10_782, 0), difference("2026-12-21", 0, 1_000), difference("2026-12-14", 10_782, 10_000));
        assertThat(As.officerPages(client, "income").get().uri("/desk/rent").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody()).contains("3 weeks differ", "Monday 14 December 2026", "£107.82", "£100.00");
    }

    @Test
    void whatWasPutRightIsNoLongerListed() {
        charged.debit(account, "2026-12-07", 10_782);
        charged.debit(account, "2026-12-14", 10_782);
        assertThat(found()).containsExactly(difference("2027-01-04", 10_782, 0));

        charged.debit(account, "2027-01-04", 10_782);
        assertThat(found()).isEmpty();
    }

    /** Charges that came before the change, of an assured tenancy that we know of no notice of. */
    @Test
    void aRiseThatWaitsForItsNoticeIsNotOwed() {
        charged.nothingOfOthers();
        account = ledgers.rent(new Register(database).household("assured", null).agreement());
        clock.set(java.time.Instant.parse("2026-11-24T09:00:00Z"));
        charged.taken(Charged.flat(account.reference()));
        charged.taken(account.reference() + ",net-rent,95.00,yes,2026-12-07,");
        clock.set(TestClock.START);
        charged.debit(account, "2026-12-07", 10_850);
        charged.debit(account, "2026-12-14", 10_782);
        charged.debit(account, "2027-01-04", 10_782);

        assertThat(found()).containsExactly(difference("2026-12-07", 10_782, 10_850));
    }

    @Test
    void aChargeThatWasTakenBackIsNone() {
        charged.debit(account, "2026-12-07", 10_782);
        charged.debit(account, "2026-12-14", 10_782);
        charged.debit(account, "2027-01-04", 10_782);
        accounts.reverse(new CurrentUser.System("hms"), account.id(), 3, "Charged by mistake", "back-" + account.reference()).block();
        ledgers.told();

        assertThat(found()).containsExactly(difference("2027-01-04", 10_782, 0));
    }

    @Test
    void findsChargesThatGoOnAfterTheyEndedAndAfterTheAccountClosed() {
        charged.nothingOfOthers();
        charged.taken(account.reference() + ",net-rent,107.82,yes,2025-04-07,2026-12-06");
        charged.debit(account, "2026-12-14", 10_782);
        assertThat(found()).containsExactly(difference("2026-12-14", 0, 10_782));

        charged.nothingOfOthers();
        charged.taken(Charged.flat(account.reference()));
        ledgers.run("update account set closed = '2026-12-13' where id = '" + account.id() + "'");
        assertThat(found()).containsExactly(difference("2026-12-14", 0, 10_782), difference("2026-12-07", 10_782, 0));
    }

    @Test
    void forgetsWhatWasFoundOfWeeksItNoLongerLooksAt() {
        ledgers.run("insert into rent_difference (account, week, expected, debited, seen_at) values ('" + account.id() + "', '2026-11-30', 100, 0, now())");
        charged.debit(account, "2026-12-07", 10_782);
        charged.debit(account, "2026-12-14", 10_782);
        charged.debit(account, "2027-01-04", 10_782);

        assertThat(found()).isEmpty();
    }

    /** A promise that nobody can keep is no broken one. */
    @Test
    void whatWasPromisedOfAnAccountEndsWithIt() {
        charged.taken(account.reference() + ",net-rent,98.00,yes,2027-04-05,");
        reviews.announce(OFFICER, LocalDate.of(2027, 4, 5), java.util.Optional.empty()).block();
        jobs.runAt(clock.instant());
        checks.handle("2027-01-12", "").block();
        assertThat(breakdown()).isEqualTo("open");

        ledgers.run("update account set closed = '2027-01-10' where id = '" + account.id() + "'");
        checks.handle("2027-01-12", "").block();
        assertThat(breakdown()).isEqualTo("withdrawn");
    }

    private String breakdown() {
        return database.sql("select state from promise where subject_id = $1 and standard = 'nph.rent.breakdown-yearly'").bind(0, account.id())
                .map(row -> row.get("state", String.class)).one().block();
    }

    @Test
    void nothingIsSaidToBeRightBeforeItWasLookedAt() {
        ledgers.run("delete from audit_entry where what = 'rent.debits-checked'");
        assertThat(review()).contains("Not checked yet.").doesNotContain("differ.");

        charged.debit(account, "2026-12-07", 10_782);
        found();
        assertThat(review()).contains("Last checked: 9:30am on Tuesday 12 January 2027.").doesNotContain("Not checked yet");
    }

    private String review() {
        return As.staffPages(client, Role.MANAGER).get().uri("/desk/rent").accept(MediaType.TEXT_HTML).exchange()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    @Test
    void whoeverDoesNotAnswerForTheIncomeSeesNothingOfIt() {
        assertThat(As.staffPages(client, Role.SCHEDULER, Role.AGENT).get().uri("/desk/rent").accept(MediaType.TEXT_HTML).exchange()
                .expectBody(String.class).returnResult().getStatus().value()).isEqualTo(404);
        As.resident(client, "P1").get().uri("/api/rent-reviews/differences").exchange().expectStatus().isNotFound();
        As.staff(client, Role.MANAGER).get().uri("/api/rent-reviews/differences").exchange().expectStatus().isOk();
        client.get().uri("/api/rent-reviews/differences").exchange().expectStatus().isUnauthorized();
    }

    private List<Difference> found() {
        checks.handle("2027-01-12", "").block();
        jobs.runAt(clock.instant());
        return reviews.differences(OFFICER).block().listed();
    }

    private Difference difference(String day, long expected, long debited) {
        return new Difference(account.reference(), LocalDate.parse(day), Money.ofPence(expected), Money.ofPence(debited));
    }
}
