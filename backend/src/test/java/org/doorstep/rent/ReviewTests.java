package org.doorstep.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Ledgers;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** The change of Monday 5 April 2027: everybody whose charge changes is told, once, by a letter with its figures. */
@IntegrationTest
class ReviewTests {

    private static final String DAY = "2027-04-05";

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    Accounts accounts;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    DueJobs jobs;

    private Ledgers ledgers;
    private Register register;
    private Charged charged;
    private Register.Household household;
    private Ledgers.Account account;

    @BeforeEach
    void aRentThatRises() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        register = new Register(database);
        charged = new Charged(client, database, accounts, clock);
        charged.nothingOfOthers();
        household = register.tenant();
        account = ledgers.rent(household.agreement());
        charged.taken(Charged.flat(account.reference()));
        charged.taken(account.reference() + ",net-rent,98.00,yes,2027-04-05,");
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void tellsEverybodyOnceWithOldAndNewAmounts() {
        assertThat(desk()).contains("From Monday 5 April 2027", "1 account is charged something else", "Friday 5 March 2027", "Tell 1 account of the change");
        assertThat(announce(DAY)).isEqualTo(303);
        jobs.runAt(clock.instant());
        assertThat(announce(DAY)).isEqualTo(303);
        jobs.runAt(clock.instant());

        assertThat(ledgers.count("contact where person = '" + household.person() + "' and kind = 'charge-changes'")).isEqualTo(1);
        assertThat(ledgers.count("rent_notice")).isEqualTo(1);
        assertThat(desk()).contains("1 account was told.", "Everybody was told by");
        assertThat(letter()).startsWith("%PDF");
    }

    @Test
    void keepsWhatTheChartersPromiseOfIt() {
        announce(DAY);
        jobs.runAt(clock.instant());

        assertThat(promises()).containsExactly("national.rent.increase-secure kept 2027-03-08", "nph.rent.breakdown-yearly open 2028-01-12");
    }

    @Test
    void showsTheChangeOnceItWasTold() {
        assertThat(page()).doesNotContain("What you pay changes");
        announce(DAY);
        jobs.runAt(clock.instant());

        assertThat(page()).contains("What you pay changes on Monday 5 April 2027", "You pay £107.82 a week until then, and £111.50 a week after.", "£98.00");
    }

    @Test
    void eachJointTenantIsToldAndWhoeverHasLeftIsNot() {
        register.jointWith(household);
        var over = ledgers.rent(register.tenant().agreement());
        charged.taken(over.reference() + ",net-rent,50.00,yes,2025-04-07,2027-04-04");
        ledgers.run("update agreement set ended = '2026-12-31' where id = (select agreement from account where id = '" + over.id() + "')");
        announce(DAY);
        jobs.runAt(clock.instant());

        assertThat(ledgers.count("contact where kind = 'charge-changes' and subject_id in (select id from rent_notice)")).isEqualTo(2);
        assertThat(ledgers.count("rent_notice")).isEqualTo(1);
    }

    @Test
    void goesOnWhereItWasStopped() {
        var others = List.of(another(), another(), another());
        ledgers.run("insert into rent_review (changes_on, begun_at, begun_by) values ('2027-04-05', now(), 'test')");
        ledgers.run("insert into rent_notice (id, account, changes_on, tenure, told_at, lines) values (gen_random_uuid(), '%s', '2027-04-05', 'secure', now(), '[]')"
                .formatted(others.getFirst().id()));
        announce(DAY);
        jobs.runAt(clock.instant());

        assertThat(ledgers.count("rent_notice")).isEqualTo(4);
        assertThat(ledgers.count("contact where kind = 'charge-changes' and subject_id in (select id from rent_notice)")).isEqualTo(3);
    }

    @Test
    void refusesAfterTheLastDayOfTheNotice() {
        clock.set(Instant.parse("2027-03-09T09:00:00Z"));
        assertThat(announce(DAY)).isEqualTo(409);
        As.officer(client, "income").put().uri("/api/rent-reviews/" + DAY + "/notices").exchange().expectStatus().isEqualTo(409)
                .expectBody(String.class).value(body -> assertThat(body).contains("had to be told sooner"));
        assertThat(ledgers.count("rent_notice")).isZero();
    }

    @Test
    void refusesARiseThatTheLawDoesNotAllow() {
        charged.nothingOfOthers();
        clock.set(Instant.parse("2026-01-13T09:00:00Z"));
        charged.taken(account.reference() + ",net-rent,100.00,yes,2025-04-07,", account.reference() + ",net-rent,104.81,yes,2026-04-06,");
        assertThat(announce("2026-04-06")).isEqualTo(409);
        assertThat(desk()).contains("1 net rent rises by more than it may", "£104.81", "£104.80").doesNotContain("Tell 1 account");

        charged.taken(account.reference() + ",net-rent,104.80,yes,2026-04-06,");
        assertThat(announce("2026-04-06")).isEqualTo(303);
    }

    @Test
    void isForThoseWhoAnswerForTheIncome() {
        assertThat(sent(As.residentPages(client, household.person()), DAY)).isEqualTo(404);
        assertThat(sent(As.staffPages(client, Role.OFFICER, Role.MANAGER), DAY)).isEqualTo(404);
        assertThat(sent(As.officerPages(client, "leasehold"), DAY)).isEqualTo(404);
        assertThat(announce("2027-04-12")).isEqualTo(404);
        assertThat(announce("soon")).isEqualTo(404);
        assertThat(announce("+999999999-12-31")).isEqualTo(404);
        As.resident(client, household.person()).put().uri("/api/rent-reviews/" + DAY + "/notices").exchange().expectStatus().isNotFound();
        As.officer(client, "income").put().uri("/api/rent-reviews/" + DAY + "/notices").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.accounts").isEqualTo(1);
    }

    private Ledgers.Account another() {
        var other = ledgers.rent(register.tenant().agreement());
        charged.taken(other.reference() + ",net-rent,90.00,yes,2026-04-06,", other.reference() + ",net-rent,93.00,yes,2027-04-05,");
        return other;
    }

    private int announce(String day) {
        return sent(As.officerPages(client, "income"), day);
    }

    private static int sent(WebTestClient as, String day) {
        return as.post().uri("/desk/rent/notices").accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData("changesOn", day)).exchange()
                .expectBody(String.class).returnResult().getStatus().value();
    }

    private String desk() {
        return As.officerPages(client, "income").get().uri("/desk/rent").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    private String page() {
        return As.residentPages(client, household.person()).get().uri("/rent/" + account.reference()).accept(MediaType.TEXT_HTML).exchange()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    private String letter() {
        var contact = database.sql("select id from contact where person = $1 and kind = 'charge-changes'").bind(0, household.person())
                .map(row -> row.get("id", UUID.class)).one().block();
        return new String(As.residentPages(client, household.person()).get().uri("/letters/" + contact).exchange().expectStatus().isOk()
                .expectBody().returnResult().getResponseBody(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private List<String> promises() {
        return database.sql("select standard || ' ' || state || ' ' || (due at time zone 'Europe/London')::date as kept from promise where subject_id = $1 order by standard")
                .bind(0, account.id()).map(row -> row.get("kept", String.class)).all().collectList().block();
    }
}
