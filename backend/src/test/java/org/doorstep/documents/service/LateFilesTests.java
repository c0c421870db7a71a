package org.doorstep.documents.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.Statement;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.documents.Documents;
import org.doorstep.documents.Form;
import org.doorstep.documents.StatementPaper;
import org.doorstep.documents.Variant;
import org.doorstep.documents.model.Quarter;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.Building;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/**
 * A quarter that ended on New Year's Eve of 2005, a Saturday, when no other test's accounts were open. Its fifth working day is
 * 6 January. Files tell of payments at a shop.
 */
@IntegrationTest
class LateFilesTests {

    private static final CurrentUser JOB = new CurrentUser.System("rent");
    private static final Quarter QUARTER = new Quarter(2005, 4);
    private static final Quarter NEXT = new Quarter(2006, 1);
    private static final String HEADER = "account,type,route,amount,effective,posted,source,reference,batch,batch-rows,batch-total,as-at\n";

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    Accounts accounts;
    @Autowired
    Imports imports;
    @Autowired
    Documents documents;
    @Autowired
    StatementsDue due;
    @Autowired
    QuarterBegins begins;
    @Autowired
    StatementEnclosure letter;
    @Autowired
    QuarterNight nights;
    @Autowired
    QuarterSlice slices;
    @Autowired
    DueJobs jobs;
    @Autowired
    Jobs asked;
    @Autowired
    TestClock.Standing clock;

    private Ledgers.Account account;
    private Register.Household household;
    private List<String> told;

    @BeforeEach
    void aShopHadToldUpToTheDayBeforeChristmasEve() {
        told = database.sql("select format('(%L, %L)', route, as_at) from route_freshness").mapValue(String.class).all().collectList().block();
        new Ledgers(database).nobodyHasTold();
        clock.set(Instant.parse("2005-12-24T09:00:00Z"));
        household = new Register(database).tenant();
        account = opened(household);
        accounts.post(JOB, account.id(), NewEntry.charge(EntryType.RENT, Money.ofPence(10_000), LocalDate.of(2005, 12, 19), "rent", UUID.randomUUID().toString())).block();
        file("2005-12-23", row("-20.00", "2005-12-22"));
        clock.set(Instant.parse("2006-01-01T03:00:00Z"));
        asked.enqueue(QuarterBegins.TASK, QUARTER.code(), "", clock.instant()).block();
        jobs.runAt(clock.instant());
    }

    @AfterEach
    void nothingIsLeft() {
        for (var quarter : List.of(QUARTER, NEXT)) {
            run("delete from quarter_paper where quarter = '" + quarter.code() + "'");
            run("delete from statement_quarter where quarter = '" + quarter.code() + "'");
        }
        run("delete from scheduled_tasks where task_name like 'documents.%' or execution_time < '2010-01-01'");
        run("update account set opened = '2020-01-06' where opened = '2005-11-01'");
        new Ledgers(database).nobodyHasTold();
        if (!told.isEmpty()) {
            run("insert into route_freshness (route, as_at) values " + String.join(", ", told));
        }
        clock.set(TestClock.START);
    }

    @Test
    void isNotDrawnBeforeItsLastPaymentsAreThere() {
        assertThat(drawn(QUARTER)).isZero();
        assertThat(page()).contains("Waiting for: Payments at a shop or post office. Made by Friday 6 January 2006 at the latest");
        clock.set(Instant.parse("2006-01-03T14:00:00Z"));
        file("2005-12-31", row("-5.00", "2005-12-31"));
        night("2006-01-04");
        assertThat(drawn(QUARTER)).isEqualTo(1);
        assertThat(statement(QUARTER).closing()).isEqualTo(Money.ofPence(7_500));
        assertThat(paper(QUARTER)).contains("\u2212£5.00", "You owe £75.00");
        assertThat(page()).doesNotContain("had told us everything");
    }

    @Test
    void isDrawnOnTheLatestDayAnywayAndSaysWhatWasMissing() {
        for (var night : List.of("2006-01-02", "2006-01-03", "2006-01-04", "2006-01-05")) {
            night(night);
            assertThat(drawn(QUARTER)).as(night).isZero();
        }
        night("2006-01-06");
        assertThat(drawn(QUARTER)).isEqualTo(1);
        assertThat(page()).contains("The statements of 2005-Q4 were made before these had told us everything: Payments at a shop or post office.");
        night("2006-01-07");
        assertThat(database.sql("select count(*) from contact where kind = 'statement-ready' and person = $1").bind(0, household.person())
                .mapValue(Long.class).one().block()).isEqualTo(1);
    }

    @Test
    void putsWhatComesLaterOnTheNextStatementAndOnNoOther() {
        night("2006-01-06");
        var before = paper(QUARTER);
        clock.set(Instant.parse("2006-01-09T10:00:00Z"));
        file("2006-01-06", row("-1.00", "2005-12-28"), row("-2.00", "2005-12-31"), row("-4.00", "2006-01-05"));
        assertThat(paper(QUARTER)).isEqualTo(before);
        assertThat(statement(QUARTER).closing()).isEqualTo(Money.ofPence(8_000));
        assertThat(before).contains("You owe £80.00");

        clock.set(Instant.parse("2006-04-01T01:00:00Z"));
        file("2006-03-31", row("-8.00", "2006-03-30"));
        clock.set(Instant.parse("2006-04-01T03:00:00Z"));
        asked.enqueue(QuarterBegins.TASK, NEXT.code(), "", clock.instant()).block();
        jobs.runAt(clock.instant());
        assertThat(drawn(NEXT)).isEqualTo(1);
        assertThat(statement(NEXT).opening()).isEqualTo(statement(QUARTER).closing());
        var lines = new ArrayList<>(statement(QUARTER).lines());
        lines.addAll(statement(NEXT).lines());
        assertThat(lines).extracting(EntryView::seq).containsExactlyElementsOf(LongStream.rangeClosed(1, 6).boxed().toList());
        assertThat(paper(NEXT)).contains("You owe £80.00", "You owe £65.00", "\u2212£1.00", "\u2212£2.00", "\u2212£4.00", "\u2212£8.00");
    }

    /** The letter may be drawn days after the paper was filed: the charges of the last week have come, and are on the next. */
    @Test
    void saysInTheLetterUpToWhenChargesAreInItAsThePaperDoes() {
        run("insert into route_freshness (route, as_at) values ('charges', '2005-12-27T23:59:59Z')");
        night("2006-01-06");
        assertThat(paper(QUARTER)).contains("At the end of Saturday 31 December 2005, with charges up to Tuesday 27 December 2005");
        run("update route_freshness set as_at = '2006-01-08T23:59:59Z' where route = 'charges'");
        clock.set(Instant.parse("2006-01-09T10:00:00Z"));
        var filed = database.sql("select document from quarter_paper where subject = $1 and quarter = $2").bind(0, account.reference()).bind(1, QUARTER.code())
                .mapValue(UUID.class).one().block();
        assertThat(letter.of(JOB, new Subject("document", filed), account.reference(), Locale.UK).block().rows())
                .containsEntry("At the end of Saturday 31 December 2005, with charges up to Tuesday 27 December 2005", "You owe £80.00");
    }

    /** Its tenancy ended on 20 December; what was put right of its last days and the last payment come in January. */
    @Test
    void putsWhatComesOntoAClosedAccountOnOneLastStatement() {
        var quiet = opened(new Register(database).tenant());
        run("update account set closed = '2005-12-20' where id in ('%s', '%s')".formatted(account.id(), quiet.id()));
        night("2006-01-06");
        assertThat(paper(QUARTER)).contains("You owe £80.00");
        clock.set(Instant.parse("2006-01-09T10:00:00Z"));
        file("2006-01-06", row("-30.00", "2005-12-28"), row("-4.00", "2006-01-05"));
        clock.set(Instant.parse("2006-04-01T01:00:00Z"));
        run("update route_freshness set as_at = '2006-03-31T23:59:59Z' where route = 'cash-card'");
        clock.set(Instant.parse("2006-04-01T03:00:00Z"));
        asked.enqueue(QuarterBegins.TASK, NEXT.code(), "", clock.instant()).block();
        jobs.runAt(clock.instant());
        assertThat(drawn(NEXT)).isEqualTo(1);
        assertThat(paper(NEXT)).contains("You owe £80.00", "\u2212£30.00", "\u2212£4.00", "You owe £46.00");
        assertThat(count("quarter_paper where subject = '%s' and quarter = '%s'".formatted(quiet.reference(), NEXT.code()))).as("nothing came").isZero();
        run("update account set closed = null where id in ('%s', '%s')".formatted(account.id(), quiet.id()));
    }

    /** Of days that a file had told everything of. Nobody moves what comes in by having a paper made. */
    @Test
    void leavesWhatWasAskedForAsItWasAndPutsWhatComesLaterOnTheNext() {
        clock.set(Instant.parse("2005-12-24T09:00:00Z"));
        var house = new Register(database).tenant();
        var theirs = opened(house);
        file("2005-12-23", row("-20.00", "2005-12-19").replace(account.reference() + ",", theirs.reference() + ","));
        var asked = new Period(LocalDate.of(2005, 11, 1), LocalDate.of(2005, 12, 23));
        var resident = new CurrentUser.Resident("r", house.person());
        assertThat(documents.statement(resident, theirs.reference(), asked, new Form(Locale.UK, Variant.STANDARD)).block()).isInstanceOf(StatementPaper.Made.class);
        clock.set(Instant.parse("2005-12-28T09:00:00Z"));
        file("2005-12-27", row("-2.00", "2005-12-20").replace(account.reference() + ",", theirs.reference() + ","));
        assertThat(posted(theirs)).containsExactly(Instant.parse("2005-12-19T00:00:00Z"), Instant.parse("2005-12-24T00:00:00Z"));
        var now = ((StatementOutcome.Drawn) accounts.statement(resident, theirs.reference(), asked).block()).statement();
        assertThat(now.closing()).isEqualTo(Money.ofPence(-2_000));
    }

    @Test
    void putsThePastOfAnAccountThatHadAnEmptyStatementOnTheNext() {
        var empty = opened(new Register(database).tenant());
        night("2006-01-06");
        clock.set(Instant.parse("2006-01-09T10:00:00Z"));
        file("2006-01-06", row("-1.00", "2005-12-28").replace(account.reference() + ",", empty.reference() + ","));
        assertThat(posted(empty)).containsExactly(Instant.parse("2006-01-01T00:00:00Z"));
    }

    @Test
    void leavesThePastOfAnAccountThatHadNoStatementWhereItWas() {
        night("2006-01-06");
        clock.set(Instant.parse("2006-01-09T10:00:00Z"));
        var later = opened(new Register(database).tenant());
        file("2006-01-06", row("-1.00", "2005-12-28").replace(account.reference() + ",", later.reference() + ","));
        assertThat(posted(later)).containsExactly(Instant.parse("2005-12-28T00:00:00Z"));
    }

    /** A letting that was entered when the quarter of its first weeks was drawn: the next statement has them. */
    @Test
    void beginsTheFirstStatementOfAnAccountThatCameLateOnTheDayItWasOpened() {
        night("2006-01-06");
        clock.set(Instant.parse("2006-01-09T10:00:00Z"));
        var drawn = account;
        account = opened(new Register(database).tenant());
        file("2006-01-06", row("-1.00", "2005-12-28"), row("-2.00", "2006-01-04"));
        clock.set(Instant.parse("2006-04-01T01:00:00Z"));
        file("2006-03-31", row("-8.00", "2006-03-30"));
        clock.set(Instant.parse("2006-04-01T03:00:00Z"));
        asked.enqueue(QuarterBegins.TASK, NEXT.code(), "", clock.instant()).block();
        jobs.runAt(clock.instant());
        assertThat(paper(NEXT)).contains("1 November 2005", "\u2212£1.00", "\u2212£2.00", "\u2212£8.00");
        assertThat(begins(account)).isEqualTo("2005-11-01");
        assertThat(begins(drawn)).as("which had one").isEqualTo("2006-01-01");
    }

    /** The first day of its statement of the second quarter. */
    private String begins(Ledgers.Account of) {
        return database.sql("select part from quarter_paper where quarter = $1 and subject = $2").bind(0, NEXT.code()).bind(1, of.reference()).mapValue(String.class).one().block();
    }

    @Test
    void makesBillsOnTheFirstDayWhateverStatementsWaitFor() {
        clock.set(TestClock.START);
        var building = Building.of(imports, database);
        run("insert into route_freshness (route, as_at) values ('cheque', '2026-03-01') on conflict (route) do update set as_at = excluded.as_at");
        clock.set(Instant.parse("2026-04-01T02:00:00Z"));
        begins.handle("2026-Q1", "").block();
        run("delete from quarter_paper where quarter = '2026-Q1' and subject <> '" + building.mine() + "'");
        run("delete from scheduled_tasks where task_name like 'documents.%'");
        nights.handle("2026-Q1:2026-04-01", "").block();
        slices.handle("2026-Q1:1", "").block();
        assertThat(count("quarter_paper where quarter = '2026-Q1' and folder = 'account'")).isZero();
        assertThat(count("quarter_paper where quarter = '2026-Q1' and folder = 'lease' and document is not null and subject = '" + building.mine() + "'")).isEqualTo(1);
        run("delete from quarter_paper where quarter = '2026-Q1'");
        run("delete from statement_quarter where quarter = '2026-Q1'");
    }

    @Test
    void countsWorkingDaysOverChristmasAndNewYear() {
        assertThat(due.by(new Quarter(2026, 4))).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(due.by(new Quarter(2027, 4))).isEqualTo(LocalDate.of(2028, 1, 10));
        assertThat(due.by(new Quarter(2026, 1))).isEqualTo(LocalDate.of(2026, 4, 9));
    }

    private Ledgers.Account opened(Register.Household whose) {
        var opened = new Ledgers(database).rent(whose.agreement());
        run("update account set opened = '2005-11-01' where id = '" + opened.id() + "'");
        run("update agreement set started = '2005-11-01' where id = '" + whose.agreement() + "'");
        return opened;
    }

    private void night(String day) {
        clock.set(Instant.parse(day + "T03:00:00Z"));
        jobs.runAt(clock.instant());
    }

    /** How many statements of the account were made in a quarter's run. */
    private long drawn(Quarter quarter) {
        return count("quarter_paper where subject = '%s' and document is not null and quarter = '%s'".formatted(account.reference(), quarter.code()));
    }

    private Statement statement(Quarter quarter) {
        var from = quarter.first().isBefore(LocalDate.of(2005, 11, 1)) ? LocalDate.of(2005, 11, 1) : quarter.first();
        return ((StatementOutcome.Drawn) accounts.statement(JOB, account.reference(), new Period(from, quarter.last())).block()).statement();
    }

    /** The words of the statement that was filed. */
    private String paper(Quarter quarter) {
        var pdf = database.sql("select f.bytes from document_file f join quarter_paper p on p.document = f.document where p.subject = $1 and p.quarter = $2")
                .bind(0, account.reference()).bind(1, quarter.code()).map(row -> row.get(0, byte[].class)).one().block();
        return PdfCheck.textOf(pdf).replaceAll("\\s+", " ").replace("\u2212 ", "\u2212");
    }

    private List<Instant> posted(Ledgers.Account of) {
        return database.sql("select posted from ledger_entry where account = $1 order by seq").bind(0, of.id())
                .map(row -> row.get(0, OffsetDateTime.class).toInstant()).all().collectList().block();
    }

    private String page() {
        return As.officerPages(client, "income").get().uri("/desk/statements").exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    private String row(String amount, String posted) {
        return "%s,payment,cash-card,%s,%s,%s,shop,%s".formatted(account.reference(), amount, posted, posted, UUID.randomUUID());
    }

    private void file(String asAt, String... rows) {
        var total = Arrays.stream(rows).map(row -> Money.read(row.split(",")[3]).orElseThrow()).reduce(Money.ZERO, Money::plus);
        var batch = UUID.randomUUID().toString();
        var text = new StringBuilder(HEADER);
        for (var row : rows) {
            text.append(row).append(",%s,%d,%s,%s\n".formatted(batch, rows.length, total.plain(), asAt));
        }
        Flux<DataBuffer> body = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
        var outcome = imports.take(new CurrentUser.System("test"), "entries", StandardCharsets.UTF_8, body).block();
        assertThat(outcome).as("%s", outcome).isInstanceOf(ImportOutcome.Taken.class);
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).mapValue(Long.class).one().block();
    }

    private void run(String sql) {
        database.sql(sql).fetch().rowsUpdated().block();
    }
}
