package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.Route;
import org.doorstep.accounts.TakeBacks;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What somebody owes goes up when a payment that was not theirs is taken off their account: they read why. */
@IntegrationTest
class TakenBackToldTests {

    private static final CurrentUser INES = new CurrentUser.Staff("login-ines", "Ines Roe", Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    private static final LocalDate DAY = LocalDate.of(2027, 1, 11);

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    Accounts accounts;
    @Autowired
    TakeBacks takeBacks;
    @Autowired
    DueJobs jobs;
    @Autowired
    TestClock.Standing clock;

    private Register.Household household;
    private Ledgers ledgers;
    private Ledgers.Account account;

    @BeforeEach
    void anAccount() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        household = new Register(database).tenant();
        account = ledgers.rent(household.agreement());
    }

    private void post(NewEntry entry) {
        accounts.post(new CurrentUser.System("test"), account.id(), entry).block();
    }

    private NewEntry payment() {
        return NewEntry.payment(Route.BANK_TRANSFER, Money.ofPence(5_000), DAY, "taken-back-test", UUID.randomUUID().toString());
    }

    private void takenBack(long seq, String why) {
        assertThat(takeBacks.takeBack(INES, account.reference(), seq, why).block()).isInstanceOf(TakeBacks.Outcome.Done.class);
        jobs.runAt(clock.instant());
    }

    private String told(String person) {
        return database.sql("select count(*)::text from contact where kind = 'payment-taken-back' and person = $1").bind(0, person).mapValue(String.class).one().block();
    }

    @Test
    void isToldToEachWhoseAccountItIs() {
        var joint = new Register(database).jointWith(household);
        post(payment());
        takenBack(1, "It was for Mr Other of 9 Elsewhere Road");
        assertThat(told(household.person())).isEqualTo("1");
        assertThat(told(joint)).isEqualTo("1");
        var id = database.sql("select id::text from contact where kind = 'payment-taken-back' and person = $1").bind(0, household.person()).mapValue(String.class).one().block();
        assertThat(As.residentPages(client, household.person()).get().uri("/messages/" + id).accept(MediaType.TEXT_HTML).exchange().expectBody(String.class).returnResult().getResponseBody())
                .contains("A payment was on account " + account.reference(), "If you paid this money yourself").doesNotContain("Mr Other", "Elsewhere");
    }

    @Test
    void isToldToWhoseAFormerAccountStillIs() {
        ledgers.former(account, household.agreement(), household.person());
        post(payment());
        takenBack(1, "Not theirs");
        assertThat(told(household.person())).isEqualTo("1");
    }

    @Test
    void isNotToldOfAChargeThatIsTakenBack() {
        post(NewEntry.charge(EntryType.RENT, Money.ofPence(5_000), DAY, "taken-back-test", UUID.randomUUID().toString()));
        takenBack(1, "Charged twice");
        assertThat(told(household.person())).isEqualTo("0");
    }
}
