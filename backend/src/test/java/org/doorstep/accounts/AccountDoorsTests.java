package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Accounts and statements through both doors: the same to the penny, and nobody else's. */
@IntegrationTest
class AccountDoorsTests {

    private static final CurrentUser JOB = new CurrentUser.System("rent");

    @Autowired
    WebTestClient client;
    @Autowired
    Accounts accounts;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private Register register;
    private Register.Household household;
    private Ledgers.Account account;

    record Reply(int status, String body) {}

    @BeforeEach
    void somebodyOwesFourPoundsTwenty() {
        register = new Register(database);
        household = register.tenant();
        account = new Ledgers(database).rent(household.agreement());
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        post(NewEntry.charge(EntryType.RENT, Money.ofPence(110_420), LocalDate.of(2027, 1, 4), "rent", UUID.randomUUID().toString()));
        clock.set(Instant.parse("2027-01-08T09:00:00Z"));
        post(NewEntry.payment(Route.CASH_CARD, Money.ofPence(110_000), LocalDate.of(2027, 1, 7), "shop", "=1+1"));
        clock.set(TestClock.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/{reference}", "/{reference}/statement", "/{reference}/statement.csv"})
    void refusesWithoutLogIn(String address) {
        client.get().uri("/api/accounts" + address, "RA1").exchange().expectStatus().isUnauthorized();
        client.get().uri("/accounts" + address, "RA1").accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/{reference}", "/accounts/{reference}/statement", "/accounts/{reference}/statement?from=x"})
    void hidesOtherPeoples(String address) {
        var stranger = register.tenant().person();
        assertThat(page(stranger, address).status()).isEqualTo(404);
        assertThat(api(stranger, "/api" + address).status()).isEqualTo(404);
        assertThat(api(stranger, "/api/pages" + address).status()).isEqualTo(404);
        assertThat(page(stranger, "/accounts").body()).doesNotContain(account.reference());
    }

    @Test
    void tellsTheBalanceInWordsAndHowFreshItIs() {
        assertThat(page(household.person(), "/accounts").body()).contains("You owe £4.20", "Rent", account.reference(),
                "Card payments show at once.", "Payments at a shop or post office show by the next working day.");
        assertThat(page(household.person(), "/accounts/{reference}").body()).contains("You owe £4.20", "£1,104.20", "−£1,100.00",
                "Paid at a shop or post office, for Thursday 7 January 2027");
        var list = api(household.person(), "/api/accounts").body();
        assertThat(JsonPath.<Integer>read(list, "$[0].balance.pence")).isEqualTo(420);
        assertThat(JsonPath.<String>read(list, "$[0].balance.currency")).isEqualTo("GBP");
        assertThat(JsonPath.<String>read(list, "$[0].kind")).isEqualTo("rent");
        assertThat(api(household.person(), "/api/pages/accounts").body()).contains("You owe £4.20");
    }

    @Test
    void drawsTheStatementOfTheDaysAsTheFormHasThem() {
        var days = "/statement?from-day=4&from-month=January&from-year=2027&to-day=7&to-month=1&to-year=2027";
        assertThat(page(household.person(), "/accounts/{reference}" + days).body()).contains("From Monday 4 January 2027 to Thursday 7 January 2027");
        assertThat(api(household.person(), "/api/pages/accounts/{reference}" + days).body()).contains("From Monday 4 January 2027 to Thursday 7 January 2027");
        var wrong = api(household.person(), "/api/pages/accounts/{reference}" + days.replace("January", "Spring"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"from\"");
    }

    @Test
    void standsOnTheFirstPageOfWhoeverOwes() {
        assertThat(page(household.person(), "/").body()).contains("href=\"/accounts/" + account.reference() + "\"", "<strong>You owe £4.20</strong>");
        assertThat(api(household.person(), "/api/pages/home").body()).contains("You owe £4.20");
        assertThat(page(register.tenant().person(), "/").body()).doesNotContain(account.reference());
    }

    @Test
    void showsStaffWhoAnswerForMoneyWhatTheResidentSees() {
        var agent = As.staffPages(client, Role.AGENT);
        assertThat(reply(agent, "/accounts/{reference}").body()).contains("£4.20 owed");
        assertThat(reply(agent, "/accounts").body()).contains("Open the account");
        agent.get().uri("/accounts?reference= {it} ", account.reference() + "/x").exchange().expectStatus().isSeeOther()
                .expectHeader().location("/accounts/" + account.reference() + "%2Fx");
        assertThat(reply(As.staffPages(client, Role.SCHEDULER), "/accounts/{reference}").status()).isEqualTo(404);
        assertThat(reply(As.operativePages(client, "OP01"), "/accounts/{reference}").status()).isEqualTo(404);
    }

    @Test
    void leadsWhoeverOwesToPayingAndStaffNowhere() {
        assertThat(page(household.person(), "/accounts/{reference}").body())
                .contains("href=\"/pay/" + account.reference() + "\"", "href=\"/direct-debit/" + account.reference() + "\"");
        assertThat(reply(As.staffPages(client, Role.AGENT), "/accounts/{reference}").body()).doesNotContain("/pay/", "/direct-debit/");
    }

    @Test
    void turnsThePagesOfAnAccount() {
        for (int i = 0; i < 25; i++) {
            post(NewEntry.charge(EntryType.WATER, Money.ofPence(1), LocalDate.of(2027, 1, 12), "water", UUID.randomUUID().toString()));
        }
        var first = page(household.person(), "/accounts/{reference}").body();
        assertThat(first).contains("?before=8").doesNotContain("£1,104.20");
        assertThat(page(household.person(), "/accounts/{reference}?before=8").body()).contains("£1,104.20", "Earlier entries").doesNotContain("?before=");
        assertThat(page(household.person(), "/accounts/{reference}?before=-1").body()).contains("There is nothing earlier");
        assertThat(page(household.person(), "/accounts/{reference}?before=x").status()).isBetween(400, 404);
    }

    @Test
    void drawsTheSameStatementThroughBothDoors() {
        var days = "?from=2027-01-08&to=2027-01-12";
        var statement = api(household.person(), "/api/accounts/{reference}/statement" + days).body();
        assertThat(JsonPath.<Integer>read(statement, "$.opening.pence")).isEqualTo(110_420);
        assertThat(JsonPath.<Integer>read(statement, "$.closing.pence")).isEqualTo(420);
        assertThat(JsonPath.<List<?>>read(statement, "$.lines")).hasSize(1);
        assertThat(page(household.person(), "/accounts/{reference}/statement" + days).body())
                .contains("From Friday 8 January 2027 to Tuesday 12 January 2027", "You owe £1,104.20", "You owe £4.20", "£1,100.00");
        assertThat(api(household.person(), "/api/pages/accounts/{reference}/statement" + days).body()).contains("You owe £1,104.20");
        assertThat(page(household.person(), "/accounts/{reference}/statement?from-day=8&from-month=jan&from-year=2027&to-day=12&to-month=1&to-year=2027").body())
                .contains("From Friday 8 January 2027 to Tuesday 12 January 2027");
    }

    @Test
    void drawsTheLastThreeMonthsWhenNoDayIsNamed() {
        assertThat(page(household.person(), "/accounts/{reference}/statement").body()).contains("From Monday 12 October 2026 to Tuesday 12 January 2027");
        var young = new Ledgers(database).rent(household.agreement());
        new Ledgers(database).run("update account set opened = '2027-01-11' where id = '%s'".formatted(young.id()));
        assertThat(reply(As.residentPages(client, household.person()), "/accounts/" + young.reference() + "/statement").body())
                .contains("From Monday 11 January 2027 to Tuesday 12 January 2027", "Nothing was charged or paid on these days");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2027-01-08&to=2027-01-07 | Choose a last day that is not before the first
            from=2019-12-31&to=2027-01-07 | The account began on 6 January 2020. Choose that day or a later one
            from=2027-01-01&to=2027-01-13 | Choose a last day that is today or earlier
            from=2027-01-13&to=2027-01-13 | Choose a first day that is today or earlier
            from=2027-02-30&to=2027-01-12 | Enter the first day as a day, a month and a year
            from=2027-01-01               | Enter the last day as a day, a month and a year
            from=%2B999999999-12-31&to=2027-01-12 | Enter the first day as a day, a month and a year
            from=-999999999-01-01&to=2027-01-12   | Enter the first day as a day, a month and a year""")
    void saysTheSameOfWrongDaysThroughBothDoors(String days, String sentence) {
        var page = page(household.person(), "/accounts/{reference}/statement?" + days);
        var api = api(household.person(), "/api/accounts/{reference}/statement?" + days);
        assertThat(page.status()).isEqualTo(422);
        assertThat(api.status()).isEqualTo(422);
        assertThat(page.body()).contains(sentence).doesNotContain("app-scroll");
        assertThat(api.body()).contains(sentence);
        As.residentPages(client, household.person()).get().uri("/accounts/" + account.reference() + "/statement.csv?" + days.replace("%2B", "1"))
                .exchange().expectStatus().isSeeOther().expectHeader().value("Location", where -> assertThat(where).startsWith("/accounts/" + account.reference() + "/statement?"));
    }

    @Test
    void givesAFileThatASpreadsheetOpensRightAndRunsNothingOf() {
        for (var who : Map.of("/accounts/", As.residentPages(client, household.person()), "/api/accounts/", As.resident(client, household.person())).entrySet()) {
            var answer = who.getValue().get().uri(who.getKey() + account.reference() + "/statement.csv?from=2027-01-01&to=2027-01-12").exchange()
                    .expectStatus().isOk().expectHeader().contentType("text/csv;charset=UTF-8")
                    .expectHeader().valueEquals("Content-Disposition", "attachment; filename=\"statement-%s-2027-01-01-2027-01-12.csv\"".formatted(account.reference()))
                    .expectBody().returnResult().getResponseBody();
            assertThat(new String(answer, StandardCharsets.UTF_8)).startsWith("\uFEFFPosted,For,What,Reference,Amount,Balance\r\n")
                    .contains("2027-01-01,,Opening balance,,,0.00\r\n", ",1104.20,1104.20\r\n",
                            "2027-01-08,2027-01-07,\"Paid at a shop or post office, for Thursday 7 January 2027\",'=1+1,-1100.00,4.20\r\n")
                    .contains("2027-01-12,,Closing balance,,,4.20\r\n,,Card payments show at once.,,,\r\n").endsWith(",,,\r\n");
        }
    }

    @Test
    void answersForTwentyYearsOfWeeklyEntries() {
        new Ledgers(database).run("update account set opened = '2006-01-02' where id = '%s'".formatted(account.id()));
        var old = new Ledgers(database).account("garage", household.agreement());
        new Ledgers(database).run("update account set opened = '2006-01-02' where id = '%s'".formatted(old.id()));
        new Ledgers(database).run("""
                insert into ledger_entry (account, seq, type, amount, effective, posted, source, reference, previous_balance, balance)
                select '%s', n, 'garage', 1000, date '2006-01-02' + 7 * (n::int - 1), date '2006-01-02' + 7 * (n::int - 1), 'old', gen_random_uuid()::text, (n - 1) * 1000, n * 1000
                from generate_series(1::bigint, 1040) n""".formatted(old.id()));
        var body = reply(As.residentPages(client, household.person()), "/accounts/" + old.reference() + "/statement?from=2006-01-02&to=2027-01-12").body();
        assertThat(body.split("<tr ", -1)).hasSizeGreaterThan(1040);
        assertThat(body).contains("You owe £10,400.00");
    }

    private void post(NewEntry entry) {
        var named = new NewEntry(entry.type(), entry.route(), entry.amount(), entry.effective(), entry.source() + account.reference(), entry.reference());
        assertThat(accounts.post(JOB, account.id(), named).block()).isInstanceOf(PostOutcome.Posted.class);
    }

    private Reply page(String person, String address) {
        return reply(As.residentPages(client, person), address);
    }

    private Reply api(String person, String address) {
        return reply(As.resident(client, person), address);
    }

    private Reply reply(WebTestClient browser, String address) {
        var answer = browser.get().uri(java.net.URI.create(address.replace("{reference}", account.reference()))).exchange().expectBody(String.class).returnResult();
        return new Reply(answer.getStatus().value(), answer.getResponseBody() == null ? "" : answer.getResponseBody());
    }
}
