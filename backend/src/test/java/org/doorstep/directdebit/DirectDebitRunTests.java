package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.directdebit.DebitRuns.Rise;
import org.doorstep.directdebit.model.BacsCheck;
import org.doorstep.directdebit.model.BacsVerdict;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.time.BankHolidays;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The file of each day, the posting of what it takes, and changes of many at once. */
@IntegrationTest
class DirectDebitRunTests {

    private static final CurrentUser YEAR_END = new CurrentUser.System("rent");
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final Instant TOLD = Instant.parse("2027-02-02T10:00:00Z");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs due;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    DebitRuns runs;

    @Autowired
    Payer.Tools tools;

    Payer payer;

    @BeforeEach
    void somebodyPaysOnThe27th() {
        tools.clean();
        payer = tools.tenant().setsUp("104.20", "27");
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    private BacsVerdict.Sound sound(String day) {
        assertThat(new BacsCheck(BankHolidays.read()).check(payer.file(day))).isInstanceOf(BacsVerdict.Sound.class);
        return (BacsVerdict.Sound) new BacsCheck(BankHolidays.read()).check(payer.file(day));
    }

    @Test
    void lodgesTheInstructionTheNextWorkingDayAndTakesNothingBeforeItsTime() {
        tools.morning("2027-01-13");
        assertThat(payer.lines("2027-01-13")).containsExactly("0N");
        assertThat(sound("2027-01-13")).isEqualTo(new BacsVerdict.Sound("123456", sound("2027-01-13").serial(), 0, 0, 0, 0, 1));
        assertThat(payer.state()).isEqualTo("lodged");
        tools.mornings("2027-01-14", "2027-01-18", "2027-01-22");
        assertThat(tools.one("select count(*) from direct_debit_run")).isEqualTo("1");
    }

    @Test
    void takesTheAgreedAmountOnTheDayThatWasToldAndPostsItOnce() {
        tools.mornings("2027-01-13", "2027-01-25");
        assertThat(payer.lines("2027-01-25")).containsExactly("01 10420");
        assertThat(sound("2027-01-25").taken()).isEqualTo(10_420);
        assertThat(payer.balance()).as("nothing has moved yet").isZero();
        tools.mornings("2027-01-27", "2027-01-28");
        assertThat(payer.balance()).isEqualTo(-10_420);
        assertThat(tools.one("select type || ' ' || route || ' ' || effective || ' ' || source from ledger_entry where account = $1", payer.account().id()))
                .isEqualTo("payment direct-debit 2027-01-27 direct-debit");
        jobs.enqueue("direct-debit.post", "2027-01-25", "", clock.instant()).block();
        due.runAt(clock.instant());
        assertThat(payer.balance()).isEqualTo(-10_420);
        tools.mornings("2027-02-25", "2027-03-01");
        assertThat(payer.lines("2027-02-25")).as("the 27th is a Saturday").containsExactly("17 10420");
        assertThat(payer.balance()).isEqualTo(-20_840);
    }

    @Test
    void saysUpToWhenWhatWasTakenIsOnTheAccounts() {
        new Ledgers(database).nobodyHasTold();
        tools.morningOnly("2027-01-13");
        assertThat(upTo()).as("no file was handed in").isEmpty();
        tools.handsIn("2027-01-13");
        tools.mornings("2027-01-25", "2027-01-27");
        assertThat(payer.balance()).isEqualTo(-10_420);
        assertThat(upTo()).containsExactly(clock.instant());
        tools.morningOnly("2027-02-25");
        tools.mornings("2027-03-01", "2027-03-02");
        assertThat(upTo()).as("of a file that should have moved money nobody has said what became of it").containsExactly(Instant.parse("2027-02-28T23:59:59Z"));
        tools.handsIn("2027-02-25");
        due.runAt(clock.instant());
        assertThat(payer.balance()).isEqualTo(-20_840);
        assertThat(upTo()).containsExactly(clock.instant());
    }

    private List<Instant> upTo() {
        return database.sql("select as_at from route_freshness where route = 'direct-debit'").map(row -> row.get(0, Instant.class)).all().collectList().block();
    }

    @Test
    void makesAFileOnceHoweverOftenTheJobRuns() {
        tools.mornings("2027-01-13", "2027-01-25");
        var before = payer.file("2027-01-25");
        tools.morning("2027-01-25");
        tools.morning("2027-01-25");
        assertThat(payer.file("2027-01-25")).isEqualTo(before);
        assertThat(tools.one("select count(*) from direct_debit_line where month is not null")).isEqualTo("1");
    }

    @Test
    void goesOnWhereItStoppedWhenItWasKilledHalfWay() {
        var others = IntStream.range(0, 3).mapToObj(_ -> tools.tenant().setsUp("50", "27")).toList();
        tools.morning("2027-01-13");
        tools.whileNoFileIsMade(() -> tools.morning("2027-01-25"));
        assertThat(tools.one("select count(*) from direct_debit_line where month is not null")).as("gathered").isEqualTo("4");
        assertThat(tools.one("select count(*) from direct_debit_run where input = '2027-01-25' and made_at is not null")).isEqualTo("0");
        database.sql("delete from direct_debit_line where id = (select max(id::text)::uuid from direct_debit_line)").then().block();
        tools.at("2027-01-25T06:40:00Z");
        due.runAt(clock.instant());
        assertThat(sound("2027-01-25").collections()).isEqualTo(4);
        assertThat(sound("2027-01-25").taken()).isEqualTo(25_420);
        tools.handsIn("2027-01-25");
        tools.morning("2027-01-27");
        assertThat(Stream.concat(Stream.of(payer), others.stream()).map(Payer::balance)).containsExactly(-10_420L, -5_000L, -5_000L, -5_000L);
    }

    @Test
    void handsInLateWhatWasNeverMadeAndNotLaterThanThreeWorkingDays() {
        tools.morning("2027-01-13");
        tools.morning("2027-01-28");
        assertThat(payer.lines("2027-01-28")).as("told for the 27th, taken on Monday 1 February").containsExactly("01 10420");
        var late = tools.tenant().setsUp("50", "15");
        tools.morning("2027-01-29");
        tools.morning("2027-02-18");
        assertThat(tools.one("select count(*) from direct_debit_line where direct_debit = $1 and month is not null", late.id()))
                .as("told for the 15th, the money would move on the 22nd").isEqualTo("0");
    }

    @Test
    void abandonsAFileThatWasNotMadeInItsDay() {
        tools.whileNoFileIsMade(() -> tools.morning("2027-01-13"));
        assertThat(payer.state()).isEqualTo("lodged");
        tools.morning("2027-01-14");
        assertThat(payer.lines("2027-01-14")).containsExactly("0N");
        assertThat(tools.one("select count(*) from direct_debit_run")).isEqualTo("1");
        assertThat(payer.told("direct-debit-change")).as("told anew, since the 27th comes too soon now").isOne();
        assertThat(payer.kept("earliest")).isEqualTo("2027-01-28");
        tools.mornings("2027-01-25", "2027-01-27", "2027-01-28");
        assertThat(payer.balance()).isZero();
    }

    @Test
    void tellsTheBankOfWhatWasCancelled() {
        tools.morning("2027-01-13");
        payer.app().delete().uri(payer.api()).exchange().expectStatus().isOk();
        tools.mornings("2027-01-14", "2027-01-15");
        assertThat(payer.lines("2027-01-14")).containsExactly("0C");
        assertThat(tools.one("select count(*) from direct_debit_run")).as("told once").isEqualTo("2");
        var never = tools.tenant().setsUp("50", "27");
        never.app().delete().uri(never.api()).exchange().expectStatus().isOk();
        tools.morning("2027-01-18");
        assertThat(tools.one("select count(*) from direct_debit_run")).as("what never was at the bank is not cancelled there").isEqualTo("2");
    }

    @Test
    void takesNothingWhilePausedNorFromWhoHasLeft() {
        var paused = tools.tenant().setsUp("50", "27");
        var left = tools.tenant().setsUp("60", "27");
        tools.morning("2027-01-13");
        paused.post(paused.api() + "/pause", java.util.Map.of()).expectStatus().isOk();
        new Register(database).jointWith(left.household());
        new Register(database).leaves(left.household().person(), left.household());
        tools.morning("2027-01-25");
        assertThat(sound("2027-01-25").taken()).isEqualTo(10_420);
    }

    @Test
    void tellsEverybodyOfTheAprilChangeOnceAndTakesItFromApril() {
        var others = IntStream.range(0, 3).mapToObj(_ -> tools.tenant().setsUp("50", "1")).toList();
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27", "2027-01-28", "2027-02-01", "2027-02-25", "2027-03-01");
        tools.at("2027-03-02T10:00:00Z");
        var amounts = Stream.concat(Stream.of(rise(payer, 10_420, 10_900), new Rise("no such account", Money.ofPence(1), Money.ofPence(2), APRIL, TOLD, List.of())),
                others.stream().map(other -> rise(other, 5_000, 5_300))).toList();
        assertThat(runs.announce(YEAR_END, "april-2027", amounts.subList(0, 3)).block()).as("stopped half way").isEqualTo(2);
        assertThat(runs.announce(YEAR_END, "april-2027", amounts).block()).isEqualTo(2);
        assertThat(runs.announce(YEAR_END, "april-2027", amounts).block()).isZero();
        assertThat(others).allSatisfy(other -> assertThat(other.told("direct-debit-change")).isOne());
        assertThat(tools.one("select count(*) from direct_debit_terms where change is not null and starts < told + 14")).as("ten working days are two weeks").isEqualTo("0");
        tools.mornings("2027-03-03", "2027-03-24", "2027-03-30", "2027-04-01", "2027-04-23");
        assertThat(others.getFirst().lines("2027-03-30")).as("taken on 1 April, after Easter Monday").containsExactly("17 5300");
        assertThat(payer.lines("2027-03-24")).as("still March, moved to the day after Easter Monday").containsExactly("17 10420");
        assertThat(payer.lines("2027-04-23")).containsExactly("17 10900");
    }

    private static Rise rise(Payer payer, long was, long will) {
        return new Rise(payer.account().reference(), Money.ofPence(was), Money.ofPence(will), APRIL, TOLD, List.of());
    }

    /** Told on 2 March for 1 April: what the payer does in between is told for before and after it. */
    @Test
    void aChangeToComeStaysThroughAPauseAndAnotherDayAndYieldsToTheirOwnAmount() {
        var pausing = tools.tenant().setsUp("50", "27");
        var moving = tools.tenant().setsUp("50", "27");
        var choosing = tools.tenant().setsUp("50", "27");
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27", "2027-02-25", "2027-03-01");
        tools.at("2027-03-02T10:00:00Z");
        runs.announce(YEAR_END, "april-2027", Stream.of(pausing, moving, choosing).map(each -> rise(each, 5_000, 5_300)).toList()).block();
        tools.at("2027-03-03T10:00:00Z");
        pausing.post(pausing.api() + "/pause", java.util.Map.of()).expectStatus().isOk();
        pausing.app().delete().uri(pausing.api() + "/pause").exchange().expectStatus().isOk();
        moving.changes("50", "28").expectStatus().isOk();
        choosing.changes("40", "27").expectStatus().isOk();
        tools.mornings("2027-03-04", "2027-03-24", "2027-03-30", "2027-04-23", "2027-04-26");

        assertThat(Stream.of(pausing, moving, choosing).map(each -> each.lines("2027-03-24"))).as("March")
                .containsExactly(List.of("17 5000"), List.of("17 5000"), List.of("17 4000"));
        assertThat(pausing.lines("2027-04-23")).containsExactly("17 5300");
        assertThat(moving.lines("2027-04-26")).containsExactly("17 5300");
        assertThat(choosing.lines("2027-04-23")).containsExactly("17 4000");
    }

    @Test
    void isForOfficersForIncomeAlone() {
        tools.morning("2027-01-13");
        for (var stranger : List.of(payer.app(), As.officer(client, "repairs"), As.staff(client, org.doorstep.kernel.Role.MANAGER, org.doorstep.kernel.Role.AGENT))) {
            stranger.get().uri("/api/direct-debit-runs").exchange().expectStatus().isNotFound();
            stranger.get().uri("/api/direct-debit-runs/2027-01-13/file").exchange().expectStatus().isNotFound();
            stranger.get().uri("/api/direct-debit-advices").exchange().expectStatus().isNotFound();
            stranger.post().uri("/api/direct-debit-reports").contentType(MediaType.APPLICATION_XML).bodyValue("<x/>").exchange().expectStatus().isNotFound();
        }
        var officer = As.officerPages(client, "income");
        officer.get().uri("/direct-debit-runs").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class)
                .value(page -> assertThat(page).contains("Wednesday 13 January 2027", "/direct-debit-runs/2027-01-13/file", "Nothing waits to be seen to"));
        officer.get().uri("/direct-debit-runs/2027-01-13/file").exchange().expectStatus().isOk().expectHeader().valueEquals("Cache-Control", "no-store")
                .expectHeader().valueMatches("Content-Disposition", ".*bacs-2027-01-13.txt.*");
        officer.get().uri("/direct-debit-runs/not-a-day/file").exchange().expectStatus().isNotFound();
        assertThat(tools.one("select count(*) from audit_entry where what = 'direct-debit-run.fetched' and actor = 'login-income'")).isNotEqualTo("0");
        assertThat(tools.one("select encode(sealed, 'escape') from direct_debit_run")).as("the kept file").doesNotContain(Payer.NUMBER);
    }

    @Test
    void keepsTheLedgerWhole() {
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27", "2027-02-25", "2027-03-01", "2027-03-24", "2027-03-30");
        assertThat(new Ledgers(database).broken(payer.account())).isZero();
        assertThat(payer.balance()).isEqualTo(-31_260);
    }
}
