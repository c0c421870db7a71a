package org.doorstep.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.directdebit.Payer;
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

/** Each year everybody is told what they pay for, change or not; and what they pay by the month where the year has other weeks. */
@IntegrationTest
class YearTests {

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
    @Autowired
    Payer.Tools tools;
    @Autowired
    Charged charged;
    @Autowired
    Desk desk;

    private Ledgers ledgers;
    private Register register;

    @BeforeEach
    void nothingOfOthers() {
        tools.clean();
        charged.nothingOfOthers();
        ledgers = new Ledgers(database);
        register = new Register(database);
    }

    @AfterEach
    void backToTuesday() {
        charged.nothingOfOthers();
        tools.clean();
    }

    private void morning(String day) {
        tools.at(day + "T09:00:00Z");
        jobs.enqueue("rent.year-notices", "test-" + day, "", clock.instant()).block();
        due.runAt(clock.instant());
    }

    private long told(String person) {
        return ledgers.count("contact where kind = 'charges-of-a-year' and person = '" + person + "'");
    }

    @Test
    void everybodyWithAChargeIsSentTheirBreakdownAtTheFirstDebitOfTheYear() {
        var frozen = register.tenant();
        var joint = register.jointWith(frozen);
        var account = ledgers.rent(frozen.agreement());
        charged.taken(account.reference() + ",net-rent,94.32,yes,2026-04-06,", account.reference() + ",heating,12.00,no,2026-04-06,");
        var changing = register.tenant();
        var rising = ledgers.rent(changing.agreement());
        charged.taken(Charged.flat(rising.reference()));
        charged.taken(rising.reference() + ",net-rent,98.00,yes,2027-04-05,");
        var untold = register.tenant();
        var notToldOf = ledgers.rent(untold.agreement());
        desk.tells("2027-04-05");
        charged.taken(notToldOf.reference() + ",net-rent,90.00,yes,2026-04-06,", notToldOf.reference() + ",net-rent,95.00,yes,2027-04-05,");

        morning("2027-04-04");
        assertThat(told(frozen.person())).as("the Sunday before").isZero();
        morning("2027-04-05");
        morning("2027-04-06");
        assertThat(told(frozen.person())).isOne();
        assertThat(told(joint)).isOne();
        assertThat(told(changing.person())).as("told of the change in January").isZero();
        assertThat(told(untold.person())).as("nobody told them of the change").isZero();
        assertThat(promise(account.id())).isEqualTo("open 2028-04-05");
        assertThat(letter(frozen.person())).startsWith("%PDF");
        assertThat(message(frozen.person())).contains("What you pay us this year, and for what", "/rent/" + account.reference());

        morning("2028-03-29");
        assertThat(told(frozen.person())).isOne();
        morning("2028-03-30");
        assertThat(told(frozen.person())).as("six days before twelve months are over").isEqualTo(2);
        assertThat(ledgers.count("promise where subject_id = '" + account.id() + "' and state not in ('open', 'kept')")).isZero();
    }

    /** And the change was taken back before anybody was told of it. */
    @Test
    void whoseLetterOfAChangeDidNotLeaveIsSentTheBreakdownOfTheYear() {
        var household = register.tenant();
        var account = ledgers.rent(household.agreement());
        charged.taken(Charged.flat(account.reference()));
        charged.taken(account.reference() + ",net-rent,98.00,yes,2027-04-05,");
        desk.tells("2027-04-05");
        ledgers.run("update rent_notice set served_on = null, failed = true where account = '" + account.id() + "'");
        charged.taken(account.reference() + ",net-rent,94.32,yes,2027-04-05,");

        morning("2027-04-05");
        assertThat(told(household.person())).isOne();
    }

    @Test
    void whoMovesInAtTheNewRentIsSentOneTheNextYearInTime() {
        var household = register.tenant();
        var account = ledgers.rent(household.agreement());
        ledgers.run("update agreement set started = '2027-04-12' where id = '" + household.agreement() + "'");
        charged.taken(account.reference() + ",net-rent,94.32,yes,2027-04-12,");
        tools.at("2027-04-13T09:00:00Z");
        jobs.enqueue("rent.start-notices", "2027-04-13", "", clock.instant()).block();
        due.runAt(clock.instant());
        morning("2027-04-14");
        assertThat(told(household.person())).as("told at the start").isZero();
        morning("2028-04-03");
        assertThat(told(household.person())).isOne();
    }

    /** 2024/25 has 53 weeks, two of them free: £50.00 a week is £208.34 a month until then, and £212.50 after it. Nobody announces anything. */
    @Test
    void aYearOf53WeeksIsToldAndFollowedByDirectDebitsThoughNoChargeChanges() {
        tools.at("2024-01-09T10:00:00Z");
        var payer = tools.tenant().setsUp("208.34", "15");
        var late = tools.tenant();
        for (var one : java.util.List.of(payer, late)) {
            charged.taken(one.account().reference() + ",net-rent,50.00,yes,2023-04-03,");
        }
        tools.mornings("2024-01-10", "2024-02-13", "2024-02-15");
        morning("2024-03-04");
        assertThat(told(payer.household().person())).isOne();
        assertThat(payer.told("direct-debit-change")).isOne();
        tools.mornings("2024-03-05", "2024-03-13", "2024-03-15");
        tools.at("2024-03-20T10:00:00Z");
        late.setsUp("208.34", "15");
        tools.mornings("2024-03-21", "2024-03-22", "2024-04-11", "2024-04-15");

        assertThat(payer.lines("2024-03-13")).containsExactly("17 20834");
        assertThat(payer.lines("2024-04-11")).containsExactly("17 21250");
        assertThat(late.lines("2024-04-11")).as("set up by what it came to that day").containsExactly("01 21250");
        assertThat(payer.told("direct-debit-change")).isOne();
        assertThat(database.sql("select told from direct_debit_terms where direct_debit = $1 and n = 2").bind(0, payer.id()).mapValue(LocalDate.class).one().block())
                .isEqualTo("2024-03-04");
    }

    private UUID contact(String person) {
        return database.sql("select id from contact where person = $1 and kind = 'charges-of-a-year'").bind(0, person).mapValue(UUID.class).one().block();
    }

    private String message(String person) {
        return As.residentPages(client, person).get().uri("/messages/" + contact(person)).accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private String letter(String person) {
        return new String(As.residentPages(client, person).get().uri("/letters/" + contact(person)).exchange().expectStatus().isOk()
                .expectBody().returnResult().getResponseBody(), StandardCharsets.ISO_8859_1);
    }

    private String promise(UUID account) {
        return database.sql("""
                        select state || ' ' || (due at time zone 'Europe/London')::date as kept from promise
                        where subject_id = $1 and standard = 'nph.rent.breakdown-yearly'""")
                .bind(0, account).map(row -> row.get("kept", String.class)).one().block();
    }
}
