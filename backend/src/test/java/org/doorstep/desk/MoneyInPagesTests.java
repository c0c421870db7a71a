package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An officer for income sends the bank's file, sees what is in it, and takes it in. */
@IntegrationTest
class MoneyInPagesTests {

    private static int count = 0;

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private Ledgers ledgers;
    private Ledgers.Account account;
    private Browser income;
    private String file;

    @BeforeEach
    void aStatement() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        ledgers.run("delete from receipt_days");
        ledgers.run("delete from receipt_until");
        account = ledgers.rent(new Register(database).tenant().agreement());
        income = new Browser(officer("income", "login-income"));
        file = "Date,Type,Description,Reference,Paid in,Paid out,Balance\n11/01/2027,FPI,PAGE %d,%s,104.20,,1.00\n11/01/2027,FPI,PAGE %d,<b>rent</b>,20.00,,21.00\n"
                .formatted(++count, account.reference(), count);
    }

    /** The list that others' tests read is short. */
    @AfterEach
    void nothingOfItWaits() {
        ledgers.run("""
                update suspense set cleared_by = 'test', cleared_at = at where cleared_at is null
                and batch in (select id from ledger_batch where name like 'bank-statement/%')""");
    }

    @Test
    void isThereForTheOfficersForMoneyAlone() {
        assertThat(income.get("/").body()).contains("/desk/money-in");
        assertThat(income.get("/desk/money-in").body()).contains("Bank statement (CSV)", "Payment cards");
        for (var other : List.of(officer("repairs", "login-repairs"), As.staffPages(client, Role.AGENT, Role.MANAGER), As.residentPages(client, "P1"))) {
            assertThat(new Browser(other).get("/desk/money-in").status()).isEqualTo(404);
            assertThat(new Browser(other).upload("/desk/money-in", form("2", "124.20")).status()).isEqualTo(404);
        }
    }

    @Test
    void showsWhatIsInAFileBeforeItIsTakenIn() {
        var check = income.upload("/desk/money-in", form("2", "124.20"));
        assertThat(check.body()).contains("£124.20", "11 January 2027", "Rows that will wait for an account");
        assertThat(entries()).as("looked at alone").isZero();

        var address = address(check.body());
        var said = Map.of("sender", "bank-statement", "rows", "2", "total", "124.20");
        assertThat(new Browser(officer("income", "login-other")).post(address, said).status()).as("another's file").isEqualTo(404);
        assertThat(income.post(address, said).body()).contains("2 rows are new, and we had 0 before");
        assertThat(entries()).isOne();
        assertThat(income.get("/desk/suspense").body()).contains("&lt;b&gt;rent&lt;/b&gt;");
        assertThat(income.post(address, said).body()).contains("You took this file in before");
        assertThat(entries()).isOne();
        assertThat(ledgers.count("audit_entry where what = 'file.taken-in' and actor like '%login-income%'")).isPositive();
    }

    @Test
    void saysWhichDaysBeforeItNoFileHad() {
        assertThat(income.upload("/desk/money-in", form("2", "124.20")).body()).doesNotContain("Days before it that no file had");
        ledgers.run("insert into receipt_days (source, first, last, batch) values ('bank', '2027-01-02', '2027-01-07', 'before')");
        ledgers.run("insert into receipt_until (source, day) values ('bank', '2027-01-07')");
        assertThat(income.upload("/desk/money-in", form("2", "124.20")).body()).contains("Days before it that no file had", "Friday 8 January 2027 to Sunday 10 January 2027",
                "Its last day", "Monday 11 January 2027", "Pages will say that this money is here up to", "Thursday 7 January 2027");
        ledgers.run("update receipt_days set last = '2027-01-10'");
        ledgers.run("update receipt_until set day = '2027-01-10'");
        assertThat(income.upload("/desk/money-in", form("2", "124.20")).body()).doesNotContain("Days before it that no file had");
    }

    @Test
    void takesTheWordThatNothingCameOnDaysThatNoFileHad() {
        file = file.replace("<b>rent</b>", "nothing before");
        ledgers.run("insert into receipt_days (source, first, last, batch) values ('bank', '2027-01-02', '2027-01-07', 'before')");
        ledgers.run("insert into receipt_until (source, day) values ('bank', '2027-01-07')");
        var check = income.upload("/desk/money-in", form("2", "124.20"));
        assertThat(check.body()).contains("No money came on these days: Friday 8 January 2027 to Sunday 10 January 2027", "name=\"from\"", "value=\"2027-01-08\"");
        income.post(address(check.body()), Map.of("sender", "bank-statement", "rows", "2", "total", "124.20", "from", "2027-01-08"));
        assertThat(ledgers.count("receipt_until where source = 'bank' and day = '2027-01-11'")).isOne();
        assertThat(ledgers.count("receipt_days where first = '2027-01-08' and last = '2027-01-11'")).isOne();
    }

    @Test
    void showsWhoseAccountItIsAndFromWhichDayOn() {
        file = "Nene Valley Homes,60-83-71,12345678\n" + file.replaceFirst("11/01/2027,FPI", "09/01/2027,FPI");
        assertThat(income.upload("/desk/money-in", form("2", "124.20")).body())
                .contains("Nene Valley Homes, 60-83-71, 12345678", "Its first day", "Saturday 9 January 2027").doesNotContain("another sender");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var wrong = income.upload("/desk/money-in", form("2", "124.21"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#total\">You said that its amounts add up to 124.21, and they add up to 124.20", "value=\"124.21\"", "Choose the file again")
                .doesNotContain("What is wrong with the file", "batch-total");
        assertThat(income.upload("/desk/money-in", form("", "124.20")).body()).contains("href=\"#rows\">Enter how many rows of money the file has");
        var nobody = new MultipartBodyBuilder();
        nobody.part("rows", "2");
        assertThat(income.upload("/desk/money-in", nobody.build()).body()).contains("href=\"#sender\">Choose which file it is", "href=\"#file\">Choose the file");
        var large = new MultipartBodyBuilder();
        large.part("sender", "bank-statement");
        large.part("file", new Named(new byte[16 * 1024 * 1024 + 1])).contentType(MediaType.TEXT_PLAIN);
        assertThat(income.upload("/desk/money-in", large.build()).body()).contains("at most 16 MB");
        assertThat(entries()).isZero();
    }

    private long entries() {
        return ledgers.count("ledger_entry where account = '%s'".formatted(account.id()));
    }

    private org.springframework.util.MultiValueMap<String, ?> form(String rows, String total) {
        var parts = new MultipartBodyBuilder();
        parts.part("sender", "bank-statement");
        parts.part("rows", rows);
        parts.part("total", total);
        parts.part("file", new Named(file.getBytes(StandardCharsets.UTF_8))).contentType(MediaType.TEXT_PLAIN);
        return parts.build();
    }

    private static String address(String page) {
        var form = Pattern.compile("action=\"(/desk/money-in/[0-9a-f-]{36})\"").matcher(page);
        assertThat(form.find()).as(page).isTrue();
        return form.group(1);
    }

    private static final class Named extends ByteArrayResource {
        Named(byte[] bytes) {
            super(bytes);
        }

        @Override
        public String getFilename() {
            return "statement.csv";
        }
    }

    private WebTestClient officer(String team, String login) {
        Map<String, Object> claims = Map.of("sub", login, "name", "Sam Okafor", "teams", List.of(team), "realm_access", Map.of("roles", List.of("officer")));
        return client.mutateWith(mockOidcLogin().idToken(token -> token.claims(all -> all.putAll(claims)))).mutateWith(csrf());
    }
}
