package org.doorstep.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whoever gets a home is told what each pound of it is for, once, and each year after. */
@IntegrationTest
class StartTests {

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    DueJobs due;
    @Autowired
    Jobs jobs;

    private Ledgers ledgers;
    private Register register;
    @Autowired
    Charged charged;
    private Register.Household household;
    private Ledgers.Account account;

    @BeforeEach
    void somebodyMovesIn() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        register = new Register(database);
        charged.nothingOfOthers();
        household = register.tenant();
        account = ledgers.rent(household.agreement());
        started("2027-01-11");
        charged.taken(account.reference() + ",net-rent,94.32,yes,2027-01-11,", account.reference() + ",heating,12.00,no,2027-01-11,");
    }

    @AfterEach
    void backToTuesday() {
        charged.nothingOfOthers();
        clock.set(TestClock.START);
    }

    private void started(String day) {
        ledgers.run("update agreement set started = '" + day + "' where id = '" + household.agreement() + "'");
    }

    private void morning(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
        jobs.enqueue("rent.start-notices", day, "", clock.instant()).block();
        due.runAt(clock.instant());
    }

    private long told(String person) {
        return ledgers.count("contact where kind = 'charges-begin' and person = '" + person + "'");
    }

    @Test
    void tellsEachJointTenantOnceWithAListOfWhatItIsMadeOf() {
        var joint = register.jointWith(household);
        morning("2027-01-13");
        morning("2027-01-14");

        assertThat(told(household.person())).isOne();
        assertThat(told(joint)).isOne();
        assertThat(message()).contains("What your rent and charges are made of", "/letters/", "/rent/" + account.reference());
        assertThat(letter()).startsWith("%PDF");
        assertThat(database.sql("select lines::text as lines from rent_start where account = $1").bind(0, account.id())
                .map(row -> row.get("lines", String.class)).one().block()).contains("net-rent", "9432", "heating", "1200");
    }

    @Test
    void promisesTheNextAYearLaterUntilTheAccountEnds() {
        morning("2027-01-13");
        assertThat(promise()).isEqualTo("open 2028-01-13");
        ledgers.run("update account set closed = '2027-01-20' where id = '" + account.id() + "'");
        clock.set(Instant.parse("2027-01-22T06:00:00Z"));
        jobs.enqueue("rent.check-debits", "2027-01-22", "", clock.instant()).block();
        due.runAt(clock.instant());
        assertThat(promise()).doesNotContain("open");
    }

    @Test
    void tellsNobodyOfATenancyOfLongAgoNorOfALeaseNorBeforeItIsCharged() {
        started("2026-12-12");
        morning("2027-01-13");
        assertThat(told(household.person())).as("32 days ago").isZero();
        started("2027-01-11");
        ledgers.run("update agreement set kind = 'lease' where id = '" + household.agreement() + "'");
        morning("2027-01-14");
        assertThat(told(household.person())).as("a lease").isZero();
        ledgers.run("update agreement set kind = 'secure' where id = '" + household.agreement() + "'");
        ledgers.run("delete from rent_charge where account = '" + account.id() + "'");
        morning("2027-01-15");
        assertThat(told(household.person())).as("no charge").isZero();
        charged.taken(account.reference() + ",net-rent,94.32,yes,2027-01-11,");
        morning("2027-01-16");
        assertThat(told(household.person())).isOne();
    }

    /** Killed between the row and the letters: nothing of it is kept, and the next run tells it. */
    @Test
    void doesAllOfItOnceWhenItWasKilledHalfWay() {
        ledgers.run("create or replace function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        ledgers.run("create trigger die before insert on contact for each row when (new.kind = 'charges-begin') execute function die()");
        try {
            morning("2027-01-13");
        } finally {
            ledgers.run("drop trigger die on contact");
        }
        assertThat(ledgers.count("rent_start")).isZero();
        morning("2027-01-14");
        assertThat(told(household.person())).isOne();
    }

    private UUID contact() {
        return database.sql("select id from contact where person = $1 and kind = 'charges-begin'").bind(0, household.person())
                .map(row -> row.get("id", UUID.class)).one().block();
    }

    private String message() {
        return As.residentPages(client, household.person()).get().uri("/messages/" + contact()).accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private String letter() {
        return new String(As.residentPages(client, household.person()).get().uri("/letters/" + contact()).exchange().expectStatus().isOk()
                .expectBody().returnResult().getResponseBody(), StandardCharsets.ISO_8859_1);
    }

    private String promise() {
        return database.sql("""
                        select state || ' ' || (due at time zone 'Europe/London')::date as kept from promise
                        where subject_id = $1 and standard = 'nph.rent.breakdown-yearly'""")
                .bind(0, account.id()).map(row -> row.get("kept", String.class)).one().block();
    }
}
