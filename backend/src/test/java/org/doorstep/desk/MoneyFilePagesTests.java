package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** An officer finds the file that was wrong, reads what taking it back does, and another agrees; on the pages and at the API. */
@IntegrationTest
class MoneyFilePagesTests {

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    Imports imports;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    @Qualifier("suspenseHealth")
    ReactiveHealthIndicator health;

    private Ledgers ledgers;
    private Ledgers.Account account;
    private Browser ines;
    private Browser omar;
    private String path;

    @BeforeEach
    void aFileIsTakenIn() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        ledgers.run("delete from receipt_days");
        ledgers.run("delete from receipt_until");
        account = ledgers.rent(new Register(database).tenant().agreement());
        ines = new Browser(officer("login-ines", "Ines Roe"));
        omar = new Browser(officer("login-omar", "Omar Sy"));
        var file = "Date,Type,Reference,Paid in,Paid out\n11/01/2027,FPI,%s,104.20,\n11/01/2027,FPI,<b>%s</b>,20.00,\n".formatted(account.reference(), account.reference());
        imports.take(new CurrentUser.System("test"), "bank-statement", Map.of("rows", "2", "total", "124.20"), StandardCharsets.UTF_8,
                Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)))).block();
        path = "/desk/money-files/" + database.sql("select max(id) from ledger_batch").mapValue(Integer.class).one().block();
    }

    @AfterEach
    void nothingWaits() {
        ledgers.run("update receipt_back set state = 'dropped' where state = 'wanted'");
        ledgers.run("""
                update suspense set cleared_by = 'test', cleared_at = at where cleared_at is null
                and batch in (select id from ledger_batch where name like 'bank-statement/%')""");
    }

    @Test
    void isReadBackAndAgreedToByAnother() {
        assertThat(ines.get("/desk/money-in").body()).contains("/desk/money-files");
        assertThat(ines.get("/desk/money-files").body()).contains(path, "Bank statement (CSV)", "£124.20");
        assertThat(ines.get(path).body()).contains("On accounts now", "£104.20", "Monday 11 January 2027", "If this was the wrong file");

        var wrong = ines.post(path + "/take-back", Map.of("why", "x".repeat(201)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("x".repeat(201), "error-summary");
        var check = ines.post(path + "/take-back", Map.of("why", "Another <b>account</b>"));
        assertThat(check.body()).contains("Another &lt;b&gt;account&lt;/b&gt;", "Its days are free then", "Another officer must agree");
        assertThat(ines.post(path + "/take-back", Map.of("why", "Another account", "sure", "yes")).location()).isEqualTo(path);
        assertThat(ines.get(path).body()).contains("Another officer must agree").doesNotContain("Agree, and take the whole file back");
        assertThat(ines.post(path + "/take-back", Map.of("why", "Again", "sure", "yes")).status()).isEqualTo(409);

        assertThat(omar.get("/desk/take-backs").body()).contains("Files that wait to be taken back: 1", "/desk/money-files");
        assertThat(omar.get("/desk/money-files").body()).contains("Files that wait for another officer");
        var asked = omar.get(path);
        assertThat(asked.body()).contains("Ines Roe", "Another account", "Agree, and take the whole file back");
        var wanted = wanted(asked.body());
        assertThat(omar.post(path + "/second", Map.of("wanted", wanted)).body()).contains("Choose whether you agree or not");
        assertThat(omar.post(path + "/second", Map.of("wanted", UUID.randomUUID().toString(), "agree", "yes")).status()).isEqualTo(409);
        assertThat(omar.post(path + "/second", Map.of("wanted", wanted, "agree", "yes")).location()).isEqualTo(path);
        assertThat(omar.get(path).body()).contains("This file was taken back on", "Another account").doesNotContain("If this was the wrong file");
        assertThat(omar.get("/accounts/" + account.reference()).body()).contains("Another account");
        assertThat(omar.get("/desk/money-files").body()).contains("Taken back");
    }

    @Test
    void isDroppedWhenTheOtherDoesNotAgree() {
        ines.post(path + "/take-back", Map.of("why", "Another account", "sure", "yes"));
        assertThat(omar.post(path + "/second", Map.of("wanted", wanted(omar.get(path).body()), "agree", "no")).location()).isEqualTo(path);
        assertThat(omar.get(path).body()).contains("If this was the wrong file");
        assertThat(ledgers.count("ledger_entry where account = '%s'".formatted(account.id()))).isOne();
    }

    @Test
    void isAskedForAndAgreedToAtTheApi() {
        var api = As.officer(client, "income");
        api.get().uri("/api" + path).exchange().expectBody().jsonPath("$.lines.standing").isEqualTo(1).jsonPath("$.card.sender").isEqualTo("Bank statement (CSV)");
        api.get().uri("/api/desk/money-files").exchange().expectBody().jsonPath("$.files[0].rows").isEqualTo(2);
        send(api, "/take-back", Map.of("why", "")).expectStatus().isEqualTo(422);
        send(api, "/take-back", Map.of("why", "Wrong")).expectBody().jsonPath("$.state").isEqualTo("waits");
        api.get().uri("/api/desk/money-files/waiting").exchange().expectBody().jsonPath("$.count").isEqualTo(1);
        send(api, "/take-back", Map.of("why", "Wrong")).expectStatus().isEqualTo(409);
        put(Map.of("wanted", "x")).expectStatus().isEqualTo(422);
        put(Map.of("wanted", "x", "agree", "yes")).expectStatus().isEqualTo(409);
        for (var other : List.of(As.officer(client, "repairs"), As.resident(client, "P1"))) {
            other.get().uri("/api" + path).exchange().expectStatus().isNotFound();
            send(other, "/take-back", Map.of("why", "x")).expectStatus().isNotFound();
        }
    }

    @Test
    void isThereForTheOfficersForMoneyAlone() {
        for (var other : List.of(As.staffPages(client, Role.AGENT, Role.MANAGER), As.residentPages(client, "P1"))) {
            assertThat(new Browser(other).get("/desk/money-files").status()).isEqualTo(404);
            assertThat(new Browser(other).get(path).status()).isEqualTo(404);
            assertThat(new Browser(other).post(path + "/take-back", Map.of("why", "x", "sure", "yes")).status()).isEqualTo(404);
        }
        assertThat(ines.get("/desk/money-files/99999999999").status()).isEqualTo(404);
        assertThat(ines.get("/desk/money-files/x").status()).isEqualTo(404);
    }

    @Test
    void isTheHealthsConcernAfterAWeek() {
        ines.post(path + "/take-back", Map.of("why", "Another account", "sure", "yes"));
        ledgers.run("update suspense set cleared_by = 'test', cleared_at = at where cleared_at is null");
        assertThat(health.health().block().getStatus().getCode()).isEqualTo("UP");
        clock.set(TestClock.START.plus(Duration.ofDays(8)));
        assertThat(health.health().block().getStatus().getCode()).isEqualTo("WARNING");
        clock.set(TestClock.START);
    }

    private static String wanted(String page) {
        var wanted = Pattern.compile("name=\"wanted\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(wanted.find()).as(page).isTrue();
        return wanted.group(1);
    }

    private WebTestClient.ResponseSpec send(WebTestClient api, String deed, Map<String, String> fields) {
        return api.post().uri("/api" + path + deed).contentType(MediaType.APPLICATION_JSON).bodyValue(fields).exchange();
    }

    private WebTestClient.ResponseSpec put(Map<String, String> fields) {
        return As.officer(client, "income").put().uri("/api" + path + "/second").contentType(MediaType.APPLICATION_JSON).bodyValue(fields).exchange();
    }

    private WebTestClient officer(String login, String name) {
        Map<String, Object> claims = Map.of("sub", login, "name", name, "teams", List.of("income"), "realm_access", Map.of("roles", List.of("officer")));
        return client.mutateWith(mockOidcLogin().idToken(token -> token.claims(all -> all.putAll(claims)))).mutateWith(csrf());
    }
}
