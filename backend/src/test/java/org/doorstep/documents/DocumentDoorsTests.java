package org.doorstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.Route;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Statements to keep, through both doors: made once, the same for ever, and nobody else's. */
@IntegrationTest
class DocumentDoorsTests {

    private static final CurrentUser JOB = new CurrentUser.System("rent");
    private static final String DAYS = "?from=2027-01-01&to=2027-01-10";
    private static final Pattern FILED = Pattern.compile("href=\"(/accounts/[^\"]+/documents/[^\"]+/paper\\.pdf)\"");

    @Autowired
    WebTestClient client;
    @Autowired
    Accounts accounts;
    @Autowired
    Documents documents;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private Register register;
    private Register.Household household;
    private Ledgers.Account account;

    @BeforeEach
    void somebodyOwesFourPoundsTwenty() {
        register = new Register(database);
        household = register.tenant();
        account = new Ledgers(database).rent(household.agreement());
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        post(NewEntry.charge(EntryType.RENT, Money.ofPence(110_420), LocalDate.of(2027, 1, 4), "rent", UUID.randomUUID().toString()));
        clock.set(Instant.parse("2027-01-08T09:00:00Z"));
        post(NewEntry.payment(Route.CASH_CARD, Money.ofPence(110_000), LocalDate.of(2027, 1, 7), "shop", UUID.randomUUID().toString()));
        clock.set(TestClock.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/RA1/documents", "/accounts/RA1/statement/paper.pdf", "/accounts/RA1/documents/x/paper.pdf",
            "/service-charges/L1/2026/documents", "/service-charges/L1/documents/x/paper.pdf", "/service-charges/L1/2026/documents/estimate/paper.pdf",
            "/consultations/C1/notices/intention/paper.pdf"})
    void refusesWithoutLogIn(String address) {
        client.get().uri("/api" + address).exchange().expectStatus().isUnauthorized();
        client.get().uri(address).accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
    }

    @Test
    void hidesOtherPeoples() {
        var stranger = register.tenant().person();
        var filed = "/accounts/" + account.reference() + "/documents/" + made() + "/paper.pdf";
        for (var address : List.of("/accounts/" + account.reference() + "/documents", filed, at("paper.pdf"))) {
            assertThat(get(As.residentPages(client, stranger), address).getStatus().value()).as(address).isEqualTo(404);
            assertThat(get(As.resident(client, stranger), "/api" + address).getStatus().value()).as(address).isEqualTo(404);
        }
        assertThat(get(As.residentPages(client, household.person()), filed).getStatus().value()).isEqualTo(200);
        assertThat(get(As.residentPages(client, stranger), filed.replace(account.reference(), new Ledgers(database).rent(register.tenant().agreement()).reference()))
                .getStatus().value()).isEqualTo(404);
        assertThat(get(As.staffPages(client, Role.SCHEDULER), filed).getStatus().value()).isEqualTo(404);
        assertThat(get(As.staffPages(client, Role.AGENT), filed).getStatus().value()).isEqualTo(200);
    }

    /** An account without entries may be given to another agreement: what was made of it before is for those it was made for. */
    @Test
    void keepsTheirPapersFromWhoeverHasTheAccountAfterThem() {
        var filed = "/accounts/" + account.reference() + "/documents/" + made() + "/paper.pdf";
        var after = register.tenant();
        new Ledgers(database).run("update account set agreement = '%s' where id = '%s'".formatted(after.agreement(), account.id()));
        assertThat(get(As.residentPages(client, after.person()), filed).getStatus().value()).isEqualTo(404);
        assertThat(get(As.resident(client, after.person()), "/api" + filed).getStatus().value()).isEqualTo(404);
        assertThat(documents.filed(new CurrentUser.Resident("r", after.person()), Folder.account(account.reference()), java.util.Optional.empty()).block().documents()).isEmpty();
    }

    @Test
    void givesAStatementAsAnAccessiblePdfThatNothingOnTheWayKeeps() {
        for (var answer : List.of(get(As.residentPages(client, household.person()), at("paper.pdf")), get(As.resident(client, household.person()), "/api" + at("paper.pdf")))) {
            var headers = answer.getResponseHeaders();
            assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
            assertThat(headers.getFirst("Content-Disposition")).isEqualTo("attachment; filename=\"statement-2027-01-01-2027-01-10.pdf\"");
            assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.getFirst("Cache-Control")).isEqualTo("private, no-store");
            PdfCheck.assertAccessible(answer.getResponseBody(), "en-GB", "Rent statement");
            assertThat(text(answer.getResponseBody())).contains("From Friday 1 January 2027 to Sunday 10 January 2027", account.reference(),
                    "Nothing owed", "£1,104.20", "−£1,100.00", "You owe £4.20", "Nene Valley Homes", "The Guildhall");
        }
    }

    @Test
    void isTheSameByteForByteWheneverItIsOpenedAgain() {
        var first = get(As.residentPages(client, household.person()), at("paper.pdf")).getResponseBody();
        clock.set(TestClock.START.plusSeconds(90_000));
        database.sql("update home set line1 = 'Renamed' where id = $1").bind(0, household.home()).fetch().rowsUpdated().block();
        post(NewEntry.charge(EntryType.RENT, Money.ofPence(5), LocalDate.of(2027, 1, 4), "rent", UUID.randomUUID().toString()));
        assertThat(get(As.resident(client, household.person()), "/api" + at("paper.pdf")).getResponseBody()).isEqualTo(first);
        assertThat(get(As.staffPages(client, Role.AGENT), at("paper.pdf")).getResponseBody()).isEqualTo(first);
        assertThat(count("document")).isEqualTo(1);
    }

    @Test
    void makesAnotherOnceSomethingWasPostedOnItsDays() {
        var today = "/accounts/" + account.reference() + "/statement/paper.pdf?from=2027-01-01&to=2027-01-12";
        var first = get(As.resident(client, household.person()), "/api" + today).getResponseBody();
        post(NewEntry.charge(EntryType.RENT, Money.ofPence(5), LocalDate.of(2027, 1, 12), "rent", UUID.randomUUID().toString()));
        var second = get(As.resident(client, household.person()), "/api" + today).getResponseBody();
        assertThat(PdfCheck.textOf(first)).contains("You owe £4.20");
        assertThat(PdfCheck.textOf(second)).contains("You owe £4.25");
        assertThat(count("document")).isEqualTo(2);
    }

    @Test
    void makesOneWhenManyAskAtOnce() {
        var period = new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 10));
        var me = new CurrentUser.Resident("login", household.person());
        var made = Flux.range(0, 12)
                .flatMap(_ -> documents.statement(me, account.reference(), period, new Form(Locale.UK, Variant.STANDARD)), 12)
                .map(outcome -> ((StatementPaper.Made) outcome).file().bytes()).collectList().block();
        assertThat(made).hasSize(12).allMatch(bytes -> java.util.Arrays.equals(bytes, made.getFirst()));
        assertThat(count("document")).isEqualTo(1);
        assertThat(count("audit_entry a join document on document.id = a.subject_id and a.what = 'document.made'")).isEqualTo(1);
    }

    @Test
    void saysTheSameInLargePrintAndInPlainText() {
        var large = get(As.residentPages(client, household.person()), at("large-print.pdf"));
        assertThat(PdfCheck.smallestLetters(large.getResponseBody())).isGreaterThanOrEqualTo(18f);
        PdfCheck.assertAccessible(large.getResponseBody(), "en-GB", "Rent statement");
        assertThat(large.getResponseHeaders().getFirst("Content-Disposition")).contains("statement-2027-01-01-2027-01-10-large-print.pdf");
        var plain = get(As.residentPages(client, household.person()), at("plain-text.txt"));
        assertThat(plain.getResponseHeaders().getContentType()).isEqualTo(new MediaType("text", "plain", StandardCharsets.UTF_8));
        assertThat(new String(plain.getResponseBody(), StandardCharsets.UTF_8)).contains("Rent statement",
                "At the end of Sunday 10 January 2027: You owe £4.20", "Monday 4 January 2027: Rent; £1,104.20; £1,104.20").doesNotContain("<", "DejaVu");
        assertThat(text(large.getResponseBody())).contains("£1,104.20", "−£1,100.00", "You owe £4.20");
    }

    @Test
    void listsWhatWasMadeWithItsSize() {
        assertThat(body(As.residentPages(client, household.person()), "/accounts/" + account.reference() + "/documents")).contains("There is nothing here yet");
        get(As.residentPages(client, household.person()), at("paper.pdf"));
        var page = body(As.residentPages(client, household.person()), "/accounts/" + account.reference() + "/documents");
        assertThat(page).containsPattern("Download PDF \\(\\d{2,3} KB\\)").contains("Rent statement", "Large print (PDF)", "Plain text");
        var filed = FILED.matcher(page);
        assertThat(filed.find()).isTrue();
        assertThat(get(As.residentPages(client, household.person()), filed.group(1)).getResponseBody())
                .isEqualTo(get(As.residentPages(client, household.person()), at("paper.pdf")).getResponseBody());
        assertThat(body(As.resident(client, household.person()), "/api/pages/accounts/" + account.reference() + "/documents")).contains("Rent statement");
        var json = body(As.resident(client, household.person()), "/api/accounts/" + account.reference() + "/documents");
        assertThat(JsonPath.<String>read(json, "$[0].about")).isEqualTo("2027-01-01-2027-01-10");
        assertThat(body(As.residentPages(client, household.person()), "/accounts/" + account.reference() + "/statement" + DAYS)).contains(at("paper.pdf").replace("&", "&amp;"));
    }

    @Test
    void tellsStatementsApartByTheirDaysInTheirTitlesAndLinks() {
        get(As.residentPages(client, household.person()), at("paper.pdf"));
        get(As.residentPages(client, household.person()), "/accounts/" + account.reference() + "/statement/paper.pdf?from=2026-12-28&to=2027-01-10");
        var page = body(As.residentPages(client, household.person()), "/accounts/" + account.reference() + "/documents");
        assertThat(page).contains("<h3 class=\"govuk-heading-s\">Rent statement, 1 January to 10 January 2027</h3>",
                "<span class=\"govuk-visually-hidden\">: Rent statement, 1 January to 10 January 2027</span>",
                "Rent statement, 28 December 2026 to 10 January 2027");
        var json = body(As.resident(client, household.person()), "/api/pages/accounts/" + account.reference() + "/documents");
        assertThat(JsonPath.<List<String>>read(json, "$.filed[*].title")).containsExactlyInAnyOrder("Rent statement, 1 January to 10 January 2027",
                "Rent statement, 28 December 2026 to 10 January 2027");
    }

    @Test
    void keepsTheLastOfTheStatementsThatSomebodyTriesAndEveryOneOfAQuarter() {
        var ofTheQuarter = made();
        run("insert into statement_quarter (quarter, begun_at, drawn_at) values ('1999-Q1', now(), now()) on conflict do nothing");
        run("insert into quarter_paper (quarter, folder, subject, part, document) values ('1999-Q1', 'account', '%s', '1999-01-01', '%s')"
                .formatted(account.reference(), ofTheQuarter));
        for (int day = 1; day <= Documents.CHOSEN + 3; day++) {
            clock.pass(Duration.ofSeconds(1));
            get(As.resident(client, household.person()), "/api/accounts/" + account.reference() + "/statement/paper.pdf?from=2026-12-%02d&to=2027-01-10".formatted(day));
        }
        assertThat(count("document")).isEqualTo(Documents.CHOSEN + 1);
        assertThat(get(As.resident(client, household.person()), "/api/accounts/" + account.reference() + "/documents/" + ofTheQuarter + "/paper.pdf").getStatus().value())
                .isEqualTo(200);
        var page = body(As.residentPages(client, household.person()), "/accounts/" + account.reference() + "/documents");
        assertThat(page).contains("We keep the last 10 that you make.", "13 December 2026 to", "1 January to 10 January 2027").doesNotContain(", 3 December 2026 to");
        run("delete from quarter_paper where quarter = '1999-Q1'");
        run("delete from statement_quarter where quarter = '1999-Q1'");
    }

    @Test
    void listsPageByPageOlderAndNewer() {
        run("""
                insert into document (id, kind, folder, subject, part, figures, language, title, source, made_at)
                select uuidv7(), 'statement', 'account', '%s', d::date || '-' || d::date, 'x', 'en-GB', 'Rent statement', '', d
                from generate_series(timestamptz '2020-01-01 12:00Z', timestamptz '2020-02-14 12:00Z', interval '1 day') d""".formatted(account.reference()));
        var browser = As.residentPages(client, household.person());
        var first = "/accounts/" + account.reference() + "/documents";
        assertThat(body(browser, first)).contains("14 February to 14 February 2020", "26 January to 26 January 2020").doesNotContain("25 January to", "rel=\"prev\"");
        var second = link(body(browser, first), "next");
        assertThat(body(browser, second)).contains("25 January to", ", 6 January to").doesNotContain("26 January to", ", 5 January to");
        var third = link(body(browser, second), "next");
        assertThat(body(browser, third)).contains(", 5 January to", ", 1 January to").doesNotContain(", 6 January to", "rel=\"next\"");
        assertThat(link(body(browser, third), "prev")).isEqualTo(second);
        assertThat(link(body(browser, second), "prev")).isEqualTo(first);
        assertThat(body(browser, first + "?before=nothing")).contains("14 February to 14 February 2020");
        var json = body(As.resident(client, household.person()), "/api" + second);
        assertThat(JsonPath.<List<String>>read(json, "$[*].about")).hasSize(20).startsWith("2020-01-25-2020-01-25");
        assertThat(JsonPath.<String>read(body(As.resident(client, household.person()), "/api/pages" + second), "$.newer")).isEqualTo(first);
        run("delete from document where subject = '" + account.reference() + "'");
    }

    private static String link(String page, String rel) {
        var found = Pattern.compile("href=\"([^\"]+)\" rel=\"" + rel + "\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void opensNothingForWhoeverHasLeft() {
        var filed = "/accounts/" + account.reference() + "/documents/" + made() + "/paper.pdf";
        register.leaves(household.person(), household);
        assertThat(get(As.residentPages(client, household.person()), filed).getStatus().value()).isEqualTo(404);
    }

    @Test
    void leadsWrongDaysToThePageThatSaysWhatIsWrong() {
        var wrong = "/accounts/" + account.reference() + "/statement/paper.pdf?from=2027-01-08&to=2027-01-07";
        As.residentPages(client, household.person()).get().uri(wrong).exchange().expectStatus().isSeeOther()
                .expectHeader().location("/accounts/" + account.reference() + "/statement?from=2027-01-08&to=2027-01-07");
        assertThat(body(As.resident(client, household.person()), "/api" + wrong)).contains("Choose a last day that is not before the first");
        assertThat(body(As.resident(client, household.person()), "/api/accounts/" + account.reference() + "/statement/paper.pdf?from=x"))
                .contains("Enter the first day as a day, a month and a year", "Enter the last day");
        assertThat(get(As.residentPages(client, household.person()), at("paper.exe")).getStatus().value()).isEqualTo(404);
    }

    @Test
    void lastsAsItIs() {
        var id = made();
        assertThatThrownBy(() -> run("update document_file set variant = 'standard' where document = '" + id + "'")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> run("update document set title = 'Other' where id = '" + id + "'")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> run("insert into document_file (document, variant, bytes, sha256, made_at) values ('" + id + "', 'large-print', 'x', 'y', now())"))
                .hasMessageContaining("sha256");
    }

    /** On one line: where a cell's lines end is the layout's. */
    private static String text(byte[] pdf) {
        return PdfCheck.textOf(pdf).replaceAll("\\s+", " ").replace("\u2212 ", "\u2212");
    }

    private UUID made() {
        get(As.residentPages(client, household.person()), at("paper.pdf"));
        return database.sql("select id from document where subject = $1").bind(0, account.reference()).map(row -> row.get(0, UUID.class)).one().block();
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from + " where subject = $1").bind(0, account.reference()).mapValue(Long.class).one().block();
    }

    private void run(String sql) {
        database.sql(sql).fetch().rowsUpdated().block();
    }

    private String at(String file) {
        return "/accounts/" + account.reference() + "/statement/" + file + DAYS;
    }

    private void post(NewEntry entry) {
        accounts.post(JOB, account.id(), entry).block();
    }

    private static String body(WebTestClient browser, String address) {
        return new String(get(browser, address).getResponseBody(), StandardCharsets.UTF_8);
    }

    private static EntityExchangeResult<byte[]> get(WebTestClient browser, String address) {
        return browser.get().uri(URI.create(address)).exchange().expectBody(byte[].class).returnResult();
    }
}
