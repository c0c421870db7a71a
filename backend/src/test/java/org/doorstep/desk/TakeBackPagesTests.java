package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An officer reads back what they take back before they do it, on the pages and at the API. */
@IntegrationTest
class TakeBackPagesTests {

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    Accounts accounts;
    @Autowired
    TestClock.Standing clock;

    private Register.Household household;
    private Ledgers.Account account;
    private Browser ines;
    private Browser omar;

    @BeforeEach
    void somebodyWasChargedTwice() {
        clock.set(TestClock.START);
        household = new Register(database).tenant();
        account = new Ledgers(database).rent(household.agreement());
        charge(10_420);
        charge(90_000);
        ines = new Browser(officer("login-ines", "Ines Roe"));
        omar = new Browser(officer("login-omar", "Omar Sy"));
    }

    @AfterEach
    void nothingWaits() {
        new Ledgers(database).run("update ledger_take_back set state = 'dropped' where state = 'wanted'");
    }

    @Test
    void isReadBackBeforeItIsDone() {
        var path = "/accounts/" + account.reference() + "/entries/1";
        assertThat(ines.get("/accounts/" + account.reference()).body()).contains("href=\"" + path + "\"");
        assertThat(ines.get(path).body()).contains("£104.20", "Why you take it back");
        assertThat(ines.post(path + "/take-back", Map.of("why", "")).body()).contains("Write why you take this back");

        var check = ines.post(path + "/take-back", Map.of("why", "Charged <b>twice</b>"));
        assertThat(check.body()).contains("Taken back: Charged &lt;b&gt;twice&lt;/b&gt;", "£900.00", "name=\"sure\"");
        assertThat(resident().get("/accounts/" + account.reference()).body()).doesNotContain("Taken back");
        assertThat(ines.post(path + "/take-back", Map.of("why", "Charged twice", "sure", "yes")).location()).isEqualTo("/accounts/" + account.reference());
        assertThat(resident().get("/accounts/" + account.reference()).body()).contains("Taken back: Charged twice", "You owe £900.00").doesNotContain("/entries/");
        assertThat(ines.get(path).body()).contains("This line was taken back already");
        assertThat(ines.post(path + "/take-back", Map.of("why", "Again", "sure", "yes")).status()).isEqualTo(409);
    }

    @Test
    void waitsForAnotherOfficerWhenItIsLarge() {
        var path = "/accounts/" + account.reference() + "/entries/2";
        assertThat(ines.post(path + "/take-back", Map.of("why", "Wrong home")).body()).contains("Another officer must agree");
        assertThat(ines.post(path + "/take-back", Map.of("why", "Wrong home", "sure", "yes")).location()).isEqualTo(path);
        assertThat(ines.get(path).body()).contains("You asked to take this back", "Ask for it no longer").doesNotContain("Agree, and take it back");
        assertThat(omar.get("/desk/take-backs").body()).contains(path, "Ines Roe", "£900.00");
        var page = omar.get(path).body();
        assertThat(page).contains("Ines Roe asked to take this back", "Wrong home");
        assertThat(omar.post(path + "/second", Map.of("wanted", wanted(page), "agree", "yes")).location()).isEqualTo("/accounts/" + account.reference());
        assertThat(resident().get("/accounts/" + account.reference()).body()).contains("Taken back: Wrong home");
    }

    @Test
    void isDoneAtTheApiToo() {
        var path = "/api/desk/accounts/" + account.reference() + "/entries/";
        var api = As.officer(client, "income");
        api.get().uri(path + 2).exchange().expectBody().jsonPath("$.alone").isEqualTo(false);
        send(api, path + "1/take-back", Map.of("why", "")).expectStatus().isEqualTo(422);
        send(api, path + "1/take-back", Map.of("why", "Charged twice")).expectBody().jsonPath("$.state").isEqualTo("done");
        send(api, path + "1/take-back", Map.of("why", "Charged twice")).expectStatus().isEqualTo(409);
        send(api, path + "2/take-back", Map.of("why", "Wrong home")).expectBody().jsonPath("$.state").isEqualTo("waits");
        api.get().uri("/api/desk/take-backs").exchange().expectBody(String.class).value(list -> assertThat(list).contains(account.reference()));
        send(As.officer(client, "leasehold"), path + "2/take-back", Map.of("why", "x")).expectStatus().isNotFound();
        send(As.resident(client, household.person()), path + "2/take-back", Map.of("why", "x")).expectStatus().isNotFound();
    }

    @Test
    void isThereForTheAccountsOfficersAlone() {
        for (var other : List.of(As.officerPages(client, "leasehold"), As.officerPages(client, "repairs"), As.residentPages(client, household.person()))) {
            assertThat(new Browser(other).get("/accounts/" + account.reference() + "/entries/1").status()).isEqualTo(404);
            assertThat(new Browser(other).post("/accounts/" + account.reference() + "/entries/1/take-back", Map.of("why", "x", "sure", "yes")).status()).isEqualTo(404);
        }
        assertThat(resident().get("/desk/take-backs").status()).isEqualTo(404);
    }

    private static WebTestClient.ResponseSpec send(WebTestClient api, String path, Map<String, String> fields) {
        return api.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(fields).exchange();
    }

    private static String wanted(String page) {
        var field = Pattern.compile("name=\"wanted\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(field.find()).as(page).isTrue();
        return field.group(1);
    }

    private void charge(long pence) {
        accounts.post(new CurrentUser.System("rent"), account.id(),
                NewEntry.charge(EntryType.RENT, Money.ofPence(pence), LocalDate.of(2027, 1, 11), "rent", UUID.randomUUID().toString())).block();
    }

    private Browser resident() {
        return new Browser(As.residentPages(client, household.person()));
    }

    private WebTestClient officer(String login, String name) {
        Map<String, Object> claims = Map.of("sub", login, "name", name, "teams", List.of("income"), "realm_access", Map.of("roles", List.of("officer")));
        return client.mutateWith(mockOidcLogin().idToken(token -> token.claims(all -> all.putAll(claims)))).mutateWith(csrf());
    }
}
