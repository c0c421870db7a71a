package org.doorstep.documents.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.documents.model.Quarter;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.leasehold.Building;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The statements of a quarter long ago, when no other test's accounts were open but a few. */
@IntegrationTest
class QuarterRunTests {

    private static final Quarter QUARTER = new Quarter(2004, 2);
    private static final String CODE = QUARTER.code();
    private static final int ACCOUNTS = 6;

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    Accounts accounts;
    @Autowired
    Imports imports;
    @Autowired
    DueJobs jobs;
    @Autowired
    Jobs asked;
    @Autowired
    QuarterSlice slices;
    @Autowired
    QuarterBegins begins;
    @Autowired
    QuarterNight nights;
    @Autowired
    StatementsHealth health;
    @Autowired
    TestClock.Standing clock;

    private final List<Ledgers.Account> mine = new ArrayList<>();
    private final List<Register.Household> households = new ArrayList<>();

    @BeforeEach
    void sixAccountsWereOpenThen() {
        clock.set(Instant.parse("2004-05-10T09:00:00Z"));
        for (int i = 0; i < ACCOUNTS; i++) {
            var household = new Register(database).tenant();
            var account = new Ledgers(database).rent(household.agreement());
            run("update account set opened = '2004-05-03', closed = '2004-06-20' where id = '" + account.id() + "'");
            accounts.post(new CurrentUser.System("rent"), account.id(),
                    NewEntry.charge(EntryType.RENT, Money.ofPence(10_000 + i), LocalDate.of(2004, 5, 10), "rent", UUID.randomUUID().toString())).block();
            households.add(household);
            mine.add(account);
        }
        clock.set(TestClock.START);
    }

    /** Others count what is due and what is told. */
    @AfterEach
    void nothingIsLeft() {
        run("delete from quarter_paper where quarter = '" + CODE + "'");
        run("delete from statement_quarter where quarter = '" + CODE + "'");
        run("delete from scheduled_tasks where task_name like 'documents.%' or task_name like 'event.%' and consecutive_failures > 0");
        run("delete from account a where a.opened = '2004-05-03' and not exists (select from ledger_entry e where e.account = a.id)");
        run("update account set opened = '2020-01-06', closed = null where opened = '2004-05-03'");
    }

    @Test
    void makesEverybodysStatementAndTellsThem() {
        asked.enqueue(QuarterBegins.TASK, CODE, "", clock.instant()).block();
        jobs.runAt(clock.instant());
        assertThat(made()).isEqualTo(due()).isGreaterThanOrEqualTo(ACCOUNTS);
        for (int i = 0; i < ACCOUNTS; i++) {
            assertThat(told(i)).isEqualTo(1);
            var pdf = As.resident(client, households.get(i).person()).get()
                    .uri("/api/accounts/" + mine.get(i).reference() + "/statement/paper.pdf?from=2004-05-03&to=2004-06-30").exchange()
                    .expectBody(byte[].class).returnResult().getResponseBody();
            assertThat(pdf).isEqualTo(bytes("select f.bytes from document_file f join quarter_paper p on p.document = f.document where p.subject = $1", mine.get(i).reference()));
            assertThat(PdfCheck.textOf(pdf)).contains("You owe £100.0" + i);
        }
        assertThat(As.residentPages(client, households.getFirst().person()).get().uri("/messages").exchange().expectBody(String.class).returnResult().getResponseBody())
                .contains("Your statement is ready");
    }

    /** Of two who share a tenancy each is told of the statement in their own language; in English it is there for whoever works on it. */
    @Test
    void isInTheLanguageOfWhoeverReadsItAndInEnglish() {
        var account = mine.getFirst().reference();
        var joint = new Register(database).jointWith(households.getFirst());
        run("update person set language = 'ar-XB' where reference = '" + joint + "'");
        asked.enqueue(QuarterBegins.TASK, CODE, "", clock.instant()).block();
        jobs.runAt(clock.instant());
        assertThat(database.sql("select language from document where subject = $1 order by language").bind(0, account).mapValue(String.class).all().collectList().block())
                .containsExactly("ar-XB", "en-GB");
        assertThat(languageToldOf(joint)).isEqualTo("ar-XB");
        assertThat(languageToldOf(households.getFirst().person())).isEqualTo("en-GB");
        assertThat(bytes("select f.bytes from document_file f join document d on d.id = f.document where d.subject = $1 and d.language = 'ar-XB'", account)).isNotEmpty();
    }

    private String languageToldOf(String person) {
        return database.sql("select d.language from contact c join document d on d.id = c.subject_id where c.kind = 'statement-ready' and c.person = $1").bind(0, person)
                .mapValue(String.class).one().block();
    }

    @Test
    void goesOnWhereItWasKilledWithNoneMissingAndNoneTwice() {
        plan();
        var half = Flux.interval(Duration.ofMillis(10)).onBackpressureDrop().concatMap(_ -> counted()).filter(count -> count >= 2).next().then();
        Mono.firstWithSignal(slices.handle(QuarterSlice.id(QUARTER, 1), ""), half).block(Duration.ofSeconds(60));
        assertThat(made()).isGreaterThanOrEqualTo(2);
        asked.enqueue(QuarterSlice.TASK, QuarterSlice.id(QUARTER, 1), "", clock.instant()).block();
        jobs.runAt(clock.instant());
        allOnce();
    }

    @Test
    void makesNoneTwiceWhenTwoInstancesRunTheSameSlice() {
        plan();
        Flux.range(0, 3).flatMap(_ -> slices.handle(QuarterSlice.id(QUARTER, 1), "")).blockLast(Duration.ofSeconds(60));
        asked.enqueue(QuarterSlice.TASK, QuarterSlice.id(QUARTER, 2), "", clock.instant()).block();
        jobs.runAt(clock.instant());
        allOnce();
    }

    @Test
    void goesOnWithTheOthersWhenOneCannotBeMade() {
        plan();
        run("update quarter_paper set part = 'no day' where subject = '" + mine.getFirst().reference() + "' and quarter = '" + CODE + "'");
        asked.enqueue(QuarterSlice.TASK, QuarterSlice.id(QUARTER, 1), "", clock.instant()).block();
        jobs.runAt(clock.instant());
        assertThat(made()).isEqualTo(due() - 1);
        var answer = As.officer(client, "income").get().uri("/api/statement-runs").exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
        assertThat(JsonPath.<List<Integer>>read(answer, "$[?(@.quarter == '" + CODE + "')].failed")).containsExactly(1);
        assertThat(JsonPath.<List<String>>read(answer, "$[?(@.quarter == '" + CODE + "')].ended")).doesNotContainNull();
        var page = As.staffPages(client, Role.MANAGER).get().uri("/desk/statements").exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
        assertThat(page).contains(CODE, made() + " of " + due());
    }

    @Test
    void warnsWhileOneCouldNotBeMadeAndTriesItOnceMoreTheNextNight() {
        oneCannotBeMade();
        assertThat(health.health().block().getStatus()).isEqualTo(StatementsHealth.WARNING);
        nights.handle(QuarterNight.id(QUARTER, LocalDate.now(clock)), "").block();
        jobs.runAt(clock.instant());
        assertThat(made()).isEqualTo(due() - 1);
        assertThat(health.health().block().getStatus()).isEqualTo(StatementsHealth.WARNING);
        itCanBeMadeAgain();
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        jobs.runAt(clock.instant());
        allOnce();
        clock.set(TestClock.START.plus(Duration.ofDays(2)));
        jobs.runAt(clock.instant());
        allOnce();
        assertThat(count("scheduled_tasks where task_name = 'documents.night' and task_instance like '" + CODE + "%'")).isZero();
        clock.set(TestClock.START);
    }

    @Test
    void triesAgainWhatAnOfficerSaysAndMakesNothingTwice() {
        var before = count("audit_entry where what = 'statements.tried-again'");
        oneCannotBeMade();
        var page = As.officerPages(client, "income").get().uri("/desk/statements").exchange().expectBody(String.class).returnResult().getResponseBody();
        assertThat(page).contains("Try these again", "/desk/statements/" + CODE + "/again", CODE + ": 1 could not be made.");
        itCanBeMadeAgain();
        As.officerPages(client, "income").post().uri("/desk/statements/" + CODE + "/again").exchange().expectStatus().isSeeOther();
        var again = As.officer(client, "income").put().uri("/api/statement-runs/" + CODE + "/again").exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(JsonPath.<Integer>read(again, "$.papers")).isZero();
        jobs.runAt(clock.instant());
        allOnce();
        assertThat(count("audit_entry where what = 'statements.tried-again'")).isEqualTo(before + 1);
        run("update quarter_paper set failures = 3, document = null where quarter = '" + CODE + "' and subject = '" + mine.getFirst().reference() + "'");
        As.officer(client, "income").put().uri("/api/statement-runs/" + CODE + "/again").exchange().expectStatus().isOk()
                .expectBody(String.class).value(body -> assertThat(JsonPath.<Integer>read(body, "$.papers")).isEqualTo(1));
        jobs.runAt(clock.instant());
        allOnce();
    }

    @Test
    void isTriedAgainByNobodyElse() {
        for (var browser : List.of(As.staffPages(client, Role.AGENT), As.officerPages(client, "repairs"))) {
            browser.post().uri("/desk/statements/" + CODE + "/again").exchange().expectStatus().isNotFound();
        }
        As.officer(client, "income").put().uri("/api/statement-runs/1999-Q1/again").exchange().expectStatus().isNotFound();
        As.officer(client, "income").put().uri("/api/statement-runs/quarter/again").exchange().expectStatus().isNotFound();
        As.resident(client, households.getFirst().person()).put().uri("/api/statement-runs/" + CODE + "/again").exchange().expectStatus().isNotFound();
    }

    @Test
    void isShownToNobodyElse() {
        for (var browser : List.of(As.residentPages(client, households.getFirst().person()), As.staffPages(client, Role.AGENT), As.officerPages(client, "repairs"))) {
            browser.get().uri("/desk/statements").exchange().expectStatus().isNotFound();
        }
        As.resident(client, households.getFirst().person()).get().uri("/api/statement-runs").exchange().expectStatus().isNotFound();
        client.get().uri("/api/statement-runs").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void billsEveryLeaseForTheQuarterThatBegins() {
        var building = Building.of(imports, database);
        begins.handle("2026-Q1", "").block();
        var part = database.sql("select part from quarter_paper where quarter = '2026-Q1' and folder = 'lease' and subject = $1").bind(0, building.mine())
                .map(row -> row.get(0, String.class)).one().block();
        assertThat(part).isEqualTo("2026/bill-1");
        run("delete from quarter_paper where quarter = '2026-Q1' and subject not in ('" + building.mine() + "')");
        run("delete from scheduled_tasks where task_name like 'documents.%'");
        slices.handle("2026-Q1:1", "").block();
        assertThat(count("quarter_paper p join document d on d.id = p.document where d.kind = 'bill' and d.subject = '" + building.mine() + "'")).isEqualTo(1);
        run("delete from quarter_paper where quarter = '2026-Q1'");
        run("delete from statement_quarter where quarter = '2026-Q1'");
    }

    @Test
    void leavesOutALeaseThatNobodyHoldsAnyMore() {
        plan();
        run("insert into quarter_paper (quarter, folder, subject, part) values ('" + CODE + "', 'lease', 'L-GONE', '2026/bill-1')");
        asked.enqueue(QuarterSlice.TASK, QuarterSlice.id(QUARTER, 1), "", clock.instant()).block();
        jobs.runAt(clock.instant());
        assertThat(made()).isEqualTo(due());
    }

    private void plan() {
        begins.handle(CODE, "").block();
        nights.handle(QuarterNight.id(QUARTER, LocalDate.now(clock)), "").block();
        run("delete from scheduled_tasks where task_name like 'documents.%'");
    }

    /** Of the first account, and then put right. */
    private void oneCannotBeMade() {
        plan();
        run("update quarter_paper set part = 'no day' where subject = '" + mine.getFirst().reference() + "' and quarter = '" + CODE + "'");
        asked.enqueue(QuarterSlice.TASK, QuarterSlice.id(QUARTER, 1), "", clock.instant()).block();
        jobs.runAt(clock.instant());
        assertThat(made()).isEqualTo(due() - 1);
    }

    private void itCanBeMadeAgain() {
        run("update quarter_paper set part = '2004-05-03' where subject = '" + mine.getFirst().reference() + "' and quarter = '" + CODE + "'");
    }

    private void allOnce() {
        assertThat(made()).isEqualTo(due());
        for (int i = 0; i < ACCOUNTS; i++) {
            assertThat(told(i)).isEqualTo(1);
            assertThat(count("document where subject = '" + mine.get(i).reference() + "'")).isEqualTo(1);
        }
    }

    private long told(int i) {
        return count("contact where kind = 'statement-ready' and person = '" + households.get(i).person() + "'");
    }

    private long due() {
        return count("quarter_paper where quarter = '" + CODE + "'");
    }

    private long made() {
        return counted().block();
    }

    private Mono<Long> counted() {
        return database.sql("select count(*) from quarter_paper where document is not null and quarter = $1").bind(0, CODE).mapValue(Long.class).one();
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).mapValue(Long.class).one().block();
    }

    private byte[] bytes(String sql, String subject) {
        return database.sql(sql).bind(0, subject).map(row -> row.get(0, byte[].class)).one().block();
    }

    private void run(String sql) {
        database.sql(sql).fetch().rowsUpdated().block();
    }
}
