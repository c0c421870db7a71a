package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Ledgers;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Officers for income say whose the money is that came in for nobody. */
@IntegrationTest
class SuspensePagesTests {

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;

    private Ledgers ledgers;
    private Browser income;
    private UUID line;

    @BeforeEach
    void moneyWaits() {
        ledgers = new Ledgers(database);
        line = UUID.randomUUID();
        ledgers.run("""
                insert into ledger_batch (name, rows, total, as_at, at, kept_rows, kept_total)
                values ('%s', 1, -7345, '2027-01-12', '2027-01-12', 1, -7345)""".formatted(line));
        ledgers.run("""
                insert into suspense (id, account_reference, type, route, amount, effective, posted, source, reference, batch, at)
                select '%s', 'NOBODYS-7', 'payment', 'bank-transfer', -7345, '2027-01-11', '2027-01-11', 'bank', name, id, '2027-01-12T08:00Z'
                from ledger_batch where name = '%s'""".formatted(line, line));
        income = new Browser(officer("income"));
    }

    @Test
    void isThereForTheOfficersForMoneyAlone() {
        assertThat(income.get("/desk/suspense").body()).contains("£73.45 came in", "NOBODYS-7");
        assertThat(income.get("/").body()).contains("/desk/suspense").containsPattern("Money without an account \\(\\d+( or more)?\\)");
        for (var other : List.of(officer("repairs"), As.staffPages(client, Role.AGENT, Role.MANAGER), As.residentPages(client, "P1"))) {
            assertThat(new Browser(other).get("/desk/suspense").status()).isEqualTo(404);
            assertThat(new Browser(other).post("/desk/suspense/" + line + "/account", Map.of("account", "X")).status()).isEqualTo(404);
        }
    }

    @Test
    void showsWhoseAccountItIsBeforeAnythingIsOnIt() {
        var household = new Register(database).tenant();
        var account = ledgers.rent(household.agreement());
        var wrong = income.post("/desk/suspense/" + line + "/check", Map.of("account", "NOT-THERE"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Enter the number of an account that is there", "NOT-THERE", "href=\"#account-" + line);

        var name = database.sql("select given_name || ' ' || family_name from person where reference = $1").bind(0, household.person()).mapValue(String.class).one().block();
        var check = income.post("/desk/suspense/" + line + "/check", Map.of("account", " " + account.reference() + " "));
        assertThat(check.body()).contains("Is this the right account?", "£73.45 came in", "NOBODYS-7", account.reference() + ", Rent", name, "Nothing owed", "£73.45 in credit",
                "action=\"/desk/suspense/" + line + "/account\"", "value=\"" + account.reference() + "\"");
        assertThat(ledgers.count("ledger_entry where account = '%s'".formatted(account.id()))).isZero();

        ledgers.run("update agreement set ended = '2026-12-31' where id = '" + household.agreement() + "'");
        assertThat(income.post("/desk/suspense/" + line + "/check", Map.of("account", account.reference())).body()).contains("the agreement is over").doesNotContain(name);
        assertThat(new Browser(officer("repairs")).post("/desk/suspense/" + line + "/check", Map.of("account", account.reference())).status()).isEqualTo(404);
        assertThat(income.post("/desk/suspense/" + UUID.randomUUID() + "/check", Map.of("account", account.reference())).status()).isEqualTo(404);
    }

    @Test
    void givesALineItsAccount() {
        var account = ledgers.rent(new Register(database).tenant().agreement());
        var done = income.post("/desk/suspense/" + line + "/account", Map.of("account", account.reference()));
        assertThat(income.get(done.location()).body()).contains("It is on the account now.");
        var again = income.post("/desk/suspense/" + line + "/account", Map.of("account", account.reference()));
        assertThat(income.get(again.location()).body()).contains("Somebody else took it off the list before you.");
        assertThat(income.get("/desk/suspense?done=anything").body()).doesNotContain("govuk-notification-banner");
        assertThat(income.get("/desk/suspense").body()).doesNotContain(line.toString());
        assertThat(ledgers.count("ledger_entry where account = '%s' and amount = -7345".formatted(account.id()))).isEqualTo(1);
    }

    @Test
    void keepsANote() {
        assertThat(income.post("/desk/suspense/" + line + "/note", Map.of("note", "Rang the bank")).status()).isEqualTo(303);
        assertThat(income.get("/desk/suspense").body()).contains("Rang the bank");
        assertThat(income.post("/desk/suspense/" + line + "/note", Map.of("note", "")).body()).contains("Write what you found out");
    }

    @Test
    void dividesALineAndKeepsWhatWasTyped() {
        var wrong = income.post("/desk/suspense/" + line + "/parts", Map.of("parts", "70.00 four"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Enter each part as pounds and pence, like 104.20, not as four", "70.00 four", "href=\"#parts-" + line);
        assertThat(income.post("/desk/suspense/" + line + "/parts", Map.of("parts", "70.00")).status()).isEqualTo(303);
        assertThat(income.get("/desk/suspense").body()).contains("£70.00 came in", "£3.45 came in").doesNotContain("/desk/suspense/" + line + "/");
    }

    @Test
    void findsALineAndPutsWhatWasLookedForInNoAddress() {
        var found = income.post("/desk/suspense/search", Map.of("find", "nobodys-7"));
        assertThat(found.body()).contains(line.toString(), "value=\"nobodys-7\"", "Show all that wait").doesNotContain("find=nobodys");
        assertThat(income.post("/desk/suspense/search", Map.of("find", "<b>nothing</b>")).body()).contains("No line that waits has this").doesNotContain("<b>nothing");
        assertThat(income.get("/desk/suspense?from=" + line).body()).contains(line.toString());
        assertThat(income.get("/desk/suspense?from=nowhere").status()).isEqualTo(200);
        assertThat(income.get("/desk/suspense?from=ffffffff-ffff-ffff-ffff-ffffffffffff").body()).as("after the last it begins anew").contains(line.toString());
        assertThat(new Browser(officer("repairs")).post("/desk/suspense/search", Map.of("find", "nobodys-7")).status()).isEqualTo(404);
    }

    private WebTestClient officer(String team) {
        Map<String, Object> claims = Map.of("sub", "login-" + team, "name", "Sam Okafor", "teams", List.of(team), "realm_access", Map.of("roles", List.of("officer")));
        return client.mutateWith(mockOidcLogin().idToken(token -> token.claims(all -> all.putAll(claims)))).mutateWith(csrf());
    }
}
