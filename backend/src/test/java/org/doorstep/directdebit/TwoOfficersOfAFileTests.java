package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Ledgers;
import org.doorstep.directdebit.DebitRuns.HandInOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What takes a month from everybody twice, or gives everybody money that never moved, is said by two officers, and counts once. */
@IntegrationTest
class TwoOfficersOfAFileTests {

    private static final CurrentUser.Staff INES = officer("login-ines", "Ines Roe");
    private static final CurrentUser.Staff OMAR = officer("login-omar", "Omar Sy");
    private static final LocalDate FILE = LocalDate.of(2027, 1, 25);
    private static final HandInOutcome DONE = new HandInOutcome.Done();
    private static final HandInOutcome SECOND = new HandInOutcome.Second();

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs due;

    @Autowired
    DebitRuns runs;

    @Autowired
    Payer.Tools tools;

    Payer payer;

    private static CurrentUser.Staff officer(String login, String name) {
        return new CurrentUser.Staff(login, name, Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    }

    @BeforeEach
    void aFileOfThe25th() {
        tools.clean();
        payer = tools.tenant().setsUp("104.20", "27");
        tools.morning("2027-01-13");
        tools.morningOnly("2027-01-25");
    }

    @AfterEach
    void backToTuesday() {
        tools.clean();
    }

    private Map<String, String> seen(String agree) {
        var fields = new HashMap<>(tools.seen(FILE.toString()));
        fields.put("agree", agree);
        return fields;
    }

    private HandInOutcome second(CurrentUser by, String agree) {
        return runs.second(by, FILE, seen(agree)).block();
    }

    private String asked() {
        return tools.one("select coalesce(string_agg(run::text || ' ' || state, ', ' order by run), '') from direct_debit_line where month = '2027-01-01'");
    }

    private String page(String at) {
        return As.officerPages(client, "income").get().uri(at).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    @Test
    void giveUpWhatSomebodyHasFetchedAndNeitherDoesAlone() {
        payer.file("2027-01-25");
        assertThat(runs.giveUp(INES, FILE, seen("")).block()).isEqualTo(SECOND);
        assertThat(runs.giveUp(OMAR, FILE, seen("")).block()).as("wanting it too is not agreeing").isEqualTo(SECOND);
        assertThat(second(INES, "yes")).as("by herself").isEqualTo(SECOND);
        assertThat(runs.handedIn(OMAR, FILE, seen("")).block()).isEqualTo(new HandInOutcome.NotNow("directdebit.run.wished"));
        assertThat(page("/direct-debit-runs")).contains("Ines Roe says that the file for Monday 25 January 2027 never went");
        assertThat(page("/direct-debit-runs/2027-01-25/second")).contains("Look for the file at Bacs before you agree", "£104.20");
        assertThat(asked()).isEqualTo("2027-01-25 asked");
        assertThat(second(OMAR, "yes")).isEqualTo(DONE);
        assertThat(page("/direct-debit-runs/2027-01-25/second")).contains("Nothing waits for a second officer");
        tools.mornings("2027-01-26", "2027-01-27");
        assertThat(asked()).isEqualTo("2027-01-26 asked");
    }

    @Test
    void leaveAFileAsItIsWhenOneTakesItBackOrTheOtherDoesNotAgree() {
        payer.file("2027-01-25");
        runs.giveUp(INES, FILE, seen("")).block();
        assertThat(second(OMAR, "no")).isEqualTo(DONE);
        runs.giveUp(INES, FILE, seen("")).block();
        assertThat(second(INES, "no")).isEqualTo(DONE);
        assertThat(second(OMAR, "yes")).isEqualTo(new HandInOutcome.NotNow("directdebit.run.changed"));
        assertThat(second(OMAR, "")).isInstanceOf(HandInOutcome.Wrong.class);
        tools.handsIn("2027-01-25");
        tools.morning("2027-01-27");
        assertThat(payer.balance()).isEqualTo(-10_420);
    }

    @Test
    void takeBackWhatBacsRefusedAndItsMonthIsAskedForOnceMore() {
        assertThat(runs.refused(INES, FILE, seen("")).block()).isEqualTo(new HandInOutcome.NotNow("directdebit.run.not-handed-in"));
        tools.handsIn("2027-01-25");
        tools.morning("2027-01-27");
        assertThat(payer.balance()).isEqualTo(-10_420);
        assertThat(runs.refused(INES, FILE, seen("")).block()).isEqualTo(SECOND);
        due.runAt(tools.clock().instant());
        assertThat(payer.balance()).as("one alone does not").isEqualTo(-10_420);
        assertThat(second(OMAR, "yes")).isEqualTo(DONE);
        due.runAt(tools.clock().instant());
        assertThat(payer.balance()).isZero();
        assertThat(new Ledgers(database).broken(payer.account())).isZero();
        assertThat(page("/direct-debit-runs")).contains("Refused");
        tools.mornings("2027-01-28", "2027-01-29", "2027-02-01", "2027-02-02");
        assertThat(asked()).isEqualTo("2027-01-25 refused, 2027-01-28 posted");
        assertThat(payer.lines("2027-01-28")).as("the first that a bank sees").containsExactly("01 10420");
        assertThat(payer.balance()).isEqualTo(-10_420);
        assertThat(second(OMAR, "yes")).as("said again").isEqualTo(DONE);
    }

    /** Told for the 27th of January, it may follow until the 1st of February; after that it needs a new notice, and they need to know. */
    @Test
    void tellWhoeverWasToldOfADayWhenItIsTooLateToAskAgain() {
        tools.handsIn("2027-01-25");
        tools.mornings("2027-01-27", "2027-02-02");
        assertThat(payer.told("direct-debit-missed")).as("while it is taken").isZero();
        runs.refused(INES, FILE, seen("")).block();
        second(OMAR, "yes");
        due.runAt(tools.clock().instant());
        tools.mornings("2027-02-03", "2027-02-04");
        assertThat(asked()).isEqualTo("2027-01-25 refused");
        assertThat(payer.balance()).isZero();
        assertThat(payer.told("direct-debit-missed")).as("once").isOne();
        assertThat(tools.one("select count(*) from contact where person = $1 and kind = 'direct-debit-missed' and once like '%2027-01-27'", payer.household().person())).isEqualTo("1");
        tools.mornings("2027-02-25", "2027-03-01");
        assertThat(payer.balance()).as("the next month is taken as before").isEqualTo(-10_420);
        assertThat(payer.told("direct-debit-missed")).isOne();
    }

    @Test
    void tellItOfAFileThatNeverWentAsWellAndOfOneThatIsInTimeToNobody() {
        tools.mornings("2027-01-26", "2027-01-27");
        runs.giveUp(INES, FILE, seen("")).block();
        tools.morningOnly("2027-01-28");
        assertThat(asked()).isEqualTo("2027-01-28 asked");
        assertThat(payer.told("direct-debit-missed")).isZero();
        runs.giveUp(INES, LocalDate.of(2027, 1, 28), new HashMap<>(tools.seen("2027-01-28"))).block();
        tools.morningOnly("2027-02-02");
        assertThat(payer.told("direct-debit-missed")).isOne();
    }

    /** Lodged on the 13th and taken from since: the bank had neither, so it waits to be lodged again. */
    @Test
    void lodgeAnewWhatWasInARefusedFileAlsoWhenItIsActive() {
        assertThat(payer.state()).isEqualTo("active");
        var day = LocalDate.of(2027, 1, 13);
        runs.refused(INES, day, tools.seen("2027-01-13")).block();
        var fields = new HashMap<>(tools.seen("2027-01-13"));
        fields.put("agree", "yes");
        assertThat(runs.second(OMAR, day, fields).block()).isEqualTo(DONE);
        assertThat(payer.state()).isEqualTo("waiting");
        tools.morning("2027-01-26");
        assertThat(payer.lines("2027-01-26")).containsExactly("0N");
        tools.mornings("2027-02-25");
        assertThat(payer.lines("2027-02-25")).as("from its new lodging on").hasSize(1);
    }

    @Test
    void agreeOnceInACrowd() {
        tools.handsIn("2027-01-25");
        tools.morning("2027-01-27");
        runs.refused(INES, FILE, seen("")).block();
        var fields = seen("yes");
        var outcomes = Flux.range(0, 8).flatMap(_ -> runs.second(OMAR, FILE, fields).subscribeOn(Schedulers.boundedElastic()), 8).collectList().block();
        assertThat(outcomes).hasSize(8).containsOnly(DONE);
        due.runAt(tools.clock().instant());
        due.runAt(tools.clock().instant());
        assertThat(payer.balance()).isZero();
        assertThat(tools.one("select count(*) from ledger_entry where account = $1", payer.account().id())).isEqualTo("2");
    }

    /** One says that it went and one that it did not: whichever is first stands. */
    @Test
    void doNotBothHaveTheirWayAtOnce() {
        var fields = seen("");
        var outcomes = Flux.range(0, 8).flatMap(n -> (n % 2 == 0 ? runs.handedIn(INES, FILE, fields) : runs.giveUp(OMAR, FILE, fields))
                .subscribeOn(Schedulers.boundedElastic()), 8).collectList().block();
        assertThat(outcomes.stream().filter(DONE::equals)).hasSize(4);
        assertThat(tools.one("select count(*) from direct_debit_run where input = '2027-01-25' and (handed_in_at is null) <> (given_up_at is null)")).isEqualTo("1");
    }

    @Test
    void leaveNothingOnAnAccountWhenItIsPostedAtThatMoment() {
        var others = java.util.stream.IntStream.range(0, 20).mapToObj(_ -> tools.tenant().setsUp("50", "28")).toList();
        tools.morning("2027-01-26");
        tools.handsIn("2027-01-25");
        runs.refused(INES, FILE, seen("")).block();
        tools.at("2027-01-27T06:30:00Z");
        var fields = seen("yes");
        Mono.zip(Mono.fromRunnable(() -> due.runAt(tools.clock().instant())).thenReturn(true).subscribeOn(Schedulers.boundedElastic()),
                runs.second(OMAR, FILE, fields).subscribeOn(Schedulers.boundedElastic())).block();
        due.runAt(tools.clock().instant());
        assertThat(payer.balance()).isZero();
        assertThat(asked()).as("and asked for in the file of that morning, where it was made after").startsWith("2027-01-25 refused");
        assertThat(others).allSatisfy(other -> assertThat(other.balance()).isZero());
    }
}
