package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.pdf.PdfCheck;
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
import org.springframework.web.reactive.function.BodyInserters;

/** Wherever a balance is told, it is told beside it up to which moment the money of each route is in it. */
@IntegrationTest
class AsAtTests {

    private static final String CHEQUES = "Cheques show within 5 working days. We know of them up to the end of Friday 8 January 2027.";

    @Autowired
    WebTestClient client;
    @Autowired
    Accounts accounts;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private Register.Household household;
    private Ledgers.Account account;

    @BeforeEach
    void somebodyOwes() {
        clock.set(TestClock.START);
        household = new Register(database).tenant();
        var ledgers = new Ledgers(database);
        account = ledgers.rent(household.agreement());
        accounts.post(new CurrentUser.System("rent"), account.id(),
                NewEntry.charge(EntryType.RENT, Money.ofPence(420), LocalDate.of(2027, 1, 11), "rent", UUID.randomUUID().toString())).block();
        ledgers.run("insert into route_freshness (route, as_at) values ('cheque', '2027-01-08T23:59:59Z') on conflict (route) do update set as_at = excluded.as_at");
        ledgers.run("insert into route_freshness (route, as_at) values ('charges', '2027-01-10T23:59:59Z') on conflict (route) do update set as_at = excluded.as_at");
        ledgers.run("insert into route_freshness (route, as_at) values ('housing-benefit', '2027-01-11T14:05:00Z') on conflict (route) do update set as_at = excluded.as_at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accounts", "/accounts/{reference}", "/pay/{reference}", "/rent/{reference}", "/rent/{reference}/balance",
        "/direct-debit/{reference}/set-up", "/arrears/{reference}", "/payments"})
    void isToldByRouteWithItsMoment(String address) {
        var page = client(address, As.residentPages(client, household.person()), MediaType.TEXT_HTML);
        assertThat(page).contains("£4.20", "Card payments show at once.", "Rent and other charges are here up to the end of Sunday 10 January 2027.",
                CHEQUES,
                "Housing Benefit payments show by the next working day. We know of them up to 2:05pm on Monday 11 January 2027.");
        assertThat(page).as("who wants to know opens it; the balance itself says its day").containsPattern("<summary[^>]*><span[^>]*>When money shows here");
        assertThat(zipped(page)).as("ux.md: bytes of a next page").isLessThan(5_000);
        var app = "/api/pages" + (address.equals("/") ? "/home" : address);
        assertThat(client(app, As.resident(client, household.person()), MediaType.APPLICATION_JSON)).contains("up to the end of Friday 8 January 2027");
    }

    @Test
    void saysTheDayUpToWhichChargesAreInABalanceThatMayBeMoreByNow() {
        for (var address : List.of("/", "/accounts", "/accounts/{reference}", "/pay/{reference}", "/rent/{reference}/balance", "/direct-debit/{reference}/set-up",
                "/arrears/{reference}")) {
            assertThat(client(address, As.residentPages(client, household.person()), MediaType.TEXT_HTML)).as(address)
                    .contains("You owe £4.20, with charges up to Sunday 10 January 2027").doesNotContain("Today:");
        }
        assertThat(client("/accounts/{reference}/statement", As.residentPages(client, household.person()), MediaType.TEXT_HTML))
                .contains("At the end of Tuesday 12 January 2027, with charges up to Sunday 10 January 2027");
        new Ledgers(database).run("update route_freshness set as_at = '2027-01-11T23:59:59Z' where route = 'charges'");
        assertThat(client("/rent/{reference}/balance", As.residentPages(client, household.person()), MediaType.TEXT_HTML)).contains("Today: You owe £4.20.");
    }

    @AfterEach
    void nothingIsToldToOthers() {
        new Ledgers(database).run("delete from route_freshness where route in ('cheque', 'charges', 'housing-benefit')");
    }

    /** Officers take steps and put entries right by what a balance says. */
    @Test
    void isToldToOfficersWhereTheyDecide() {
        for (var address : List.of("/accounts/{reference}", "/accounts/{reference}/entries/1")) {
            assertThat(client(address, As.officerPages(client, "income"), MediaType.TEXT_HTML)).contains("£4.20", CHEQUES);
        }
        var check = As.officerPages(client, "income").post().uri("/accounts/{reference}/entries/1/take-back", account.reference())
                .body(BodyInserters.fromFormData("why", "Charged twice")).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
        assertThat(check).contains("Charged twice", CHEQUES);
    }

    /** What is kept, printed or opened in a spreadsheet is read later: it says by itself how far it is. */
    @ParameterizedTest
    @ValueSource(strings = {"statement.csv", "statement/plain-text.txt", "statement/paper.pdf"})
    void isToldOnEveryPaperToo(String paper) {
        for (var at : Map.of("/accounts/", As.residentPages(client, household.person()), "/api/accounts/", As.resident(client, household.person())).entrySet()) {
            var bytes = at.getValue().get().uri(at.getKey() + account.reference() + "/" + paper + "?from=2027-01-01&to=2027-01-12").exchange()
                    .expectStatus().isOk().expectBody().returnResult().getResponseBody();
            var text = paper.endsWith(".pdf") ? PdfCheck.textOf(bytes) : new String(bytes, StandardCharsets.UTF_8);
            assertThat(text.replaceAll("\\s+", " ")).contains("4.20", "Card payments show at once.",
                    CHEQUES);
        }
    }

    private String client(String address, WebTestClient as, MediaType type) {
        return as.get().uri(address, account.reference()).accept(type).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private static int zipped(String page) {
        var deflater = new Deflater();
        deflater.setInput(page.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        var size = deflater.deflate(new byte[100_000]);
        deflater.end();
        return size;
    }
}
