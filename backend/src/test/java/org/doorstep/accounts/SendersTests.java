package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Several send files, and each tells of its own days and of its own ways alone. */
@IntegrationTest
class SendersTests {

    private static final CurrentUser JOB = new CurrentUser.System("test");
    private static final String HEADER = "account,type,route,amount,effective,posted,source,reference,batch,batch-rows,batch-total,as-at\n";
    private static int count = 0;

    @Autowired
    Imports imports;
    @Autowired
    Accounts accounts;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private Ledgers ledgers;
    private Ledgers.Account account;
    private String batch;

    @BeforeEach
    void somebodyHasAnAccount() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        account = ledgers.rent(new Register(database).tenant().agreement());
        batch = "senders-" + ++count;
    }

    /** The bank's file of several days comes when the housing system's of each night are here: its money is of the quarter it came in. */
    @Test
    void postsOnItsDayWhatNoFileOfItsOwnSenderHadToldOf() {
        var bank = "bank-" + batch;
        sent("2026-12-31", "rent,,104.20,2026-12-28", "housing-" + bank);
        sent("2027-01-03", "payment,cash-card,-50.00,2026-12-31", bank);
        assertThat(posted()).containsExactly("2026-12-28", "2026-12-31");
        sent("2027-01-05", "payment,cash-card,-5.00,2027-01-02", bank);
        assertThat(posted()).as("late by its own sender's file").containsExactly("2026-12-28", "2026-12-31", "2027-01-04");
    }

    @Test
    void postsWhatSeveralBringInOneFileInTheOrderInWhichItComesOntoTheAccount() {
        var bank = "bank-" + batch;
        sent("2026-12-31", "rent,,104.20,2026-12-28", "housing-" + bank);
        sent("2027-01-05", "payment,cash-card,-50.00,2026-12-31", bank);
        var row = account.reference() + ",payment,cash-card,%s,%s,%s,%s,%s";
        take(file("2027-01-08", List.of(row.formatted("-1.00", "2027-01-04", "2027-01-04", bank, "late"),
                row.formatted("-2.00", "2027-01-05", "2027-01-05", "housing-" + bank, "timely"))));
        assertThat(posted()).containsExactly("2026-12-28", "2026-12-31", "2027-01-05", "2027-01-06");
        assertThat(ledgers.broken(account)).isZero();
    }

    /** A file of noon tells nothing of the afternoon. */
    @Test
    void postsOnItsDayWhatCameAfterAFileOfTheSameDay() {
        sent("2027-01-12", "payment,cash-card,-50.00,2027-01-12", "shop-" + batch);
        clock.set(TestClock.START.plus(Duration.ofDays(2)));
        sent("2027-01-13", "payment,cash-card,-5.00,2027-01-12", "shop-" + batch);
        assertThat(posted()).containsExactly("2027-01-12", "2027-01-12");
    }

    /** The housing system gives credit back on most days; that says nothing of what came to the bank. */
    @Test
    void tellsNothingOfAWayByARefund() {
        ledgers.nobodyHasTold();
        var source = "credit-" + batch;
        ledgers.run("insert into mapped_route (route) values ('bank-transfer')");
        sent("2027-01-08", "payment,cheque,-1.00,2027-01-08", source);
        sent("2027-01-10", "refund,bank-transfer,40.00,2027-01-10", source);
        assertThat(told()).as("a map's way").isEqualTo(Map.of(Feed.CHEQUE, Instant.parse("2027-01-08T23:59:59Z")));
        sent("2027-01-11", "payment,bank-transfer,-3.00,2027-01-11", source);
        assertThat(told()).as("nor by a payment: the bank's map tells of it").doesNotContainKey(Feed.BANK_TRANSFER);
        ledgers.run("delete from mapped_route");
        sent("2027-01-11", "refund,housing-benefit,40.00,2027-01-11", source);
        assertThat(told()).as("a way that nobody maps").doesNotContainKey(Feed.HOUSING_BENEFIT);
    }

    /** What came at noon says nothing of the afternoon, whoever sends a file the day after, and however often it is sent again. */
    @Test
    void tellsOfChargesUpToTheMinuteTheirFileCameWhateverComesNext() {
        ledgers.nobodyHasTold();
        var noon = file("2027-01-12", List.of("%s,rent,,12.00,2027-01-12,2027-01-12,noon-%s,R".formatted(account.reference(), batch)));
        take(noon);
        assertThat(told()).containsEntry(Feed.CHARGES, TestClock.START);
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        sent("2027-01-12", "payment,cash-card,-1.00,2027-01-12", "cards-" + batch);
        assertThat(told()).as("another's file").containsEntry(Feed.CHARGES, TestClock.START);
        take(noon);
        assertThat(told()).as("the same file again").containsEntry(Feed.CHARGES, TestClock.START);
    }

    /** At a start the past comes in files of its own, of years that are over: who charged then charges no more. */
    @Test
    void tellsOfChargesWithoutThePast() {
        ledgers.nobodyHasTold();
        sent("2026-09-30", "rent,,12.00,2026-09-28", "past-" + batch);
        sent("2027-01-09", "rent,,12.00,2027-01-09", "rents-" + batch);
        assertThat(told()).containsEntry(Feed.CHARGES, Instant.parse("2027-01-09T23:59:59Z"));
    }

    /** Less than three months after a start under a new name. */
    @Test
    void tellsOfChargesWithoutWhoeverChargedTheSameBefore() {
        ledgers.nobodyHasTold();
        sent("2026-12-15", "rent,,12.00,2026-12-14", "before-" + batch);
        sent("2026-12-21", "water,,2.00,2026-12-21", "water-" + batch);
        sent("2026-12-28", "rent,,12.00,2026-12-28", "after-" + batch);
        assertThat(told()).as("two weeks are not over").containsEntry(Feed.CHARGES, Instant.parse("2026-12-15T23:59:59Z"));
        sent("2027-01-09", "rent,,12.00,2027-01-09", "after-" + batch);
        assertThat(told()).as("another's charge for something else").containsEntry(Feed.CHARGES, Instant.parse("2026-12-21T23:59:59Z"));
    }

    /** The garages' counter brings cash each night, and says nothing of what came with the rents. */
    @Test
    void tellsOfAWayOnceEachWhoBringsMoneyByItHasToldOfIt() {
        ledgers.nobodyHasTold();
        var garage = ledgers.account("garage", new Register(database).tenant().agreement());
        var counter = garage.reference() + ",payment,cash-card,-1.00,%1$s,%1$s,counter-" + batch + ",C-%1$s";
        sent("2026-12-30", "payment,cash-card,-1.00,2026-12-30", "rents-" + batch);
        take(file("2027-01-03", List.of(counter.formatted("2027-01-02"))));
        assertThat(told()).as("the rents' cash is not here").containsEntry(Feed.CASH_CARD, Instant.parse("2026-12-30T23:59:59Z"));
        sent("2027-01-04", "payment,cash-card,-1.00,2027-01-02", "rents-" + batch);
        assertThat(told()).containsEntry(Feed.CASH_CARD, Instant.parse("2027-01-03T23:59:59Z"));
        take(file("2027-01-11", List.of(counter.formatted("2027-01-10"))));
        assertThat(told()).containsEntry(Feed.CASH_CARD, Instant.parse("2027-01-04T23:59:59Z"));
        clock.set(Instant.parse("2027-04-05T09:00:00Z"));
        take(file("2027-04-03", List.of(counter.formatted("2027-04-02"))));
        assertThat(told()).as("three months later").containsEntry(Feed.CASH_CARD, Instant.parse("2027-04-03T22:59:59Z"));
    }

    /** Less than three months after the cash desk got another system. */
    @Test
    void tellsOfAWayWithoutWhoeverBroughtTheSameMoneyBefore() {
        ledgers.nobodyHasTold();
        sent("2026-12-15", "payment,cash-card,-1.00,2026-12-14", "before-" + batch);
        sent("2026-12-28", "payment,cash-card,-1.00,2026-12-28", "after-" + batch);
        assertThat(told()).as("two weeks are not over").containsEntry(Feed.CASH_CARD, Instant.parse("2026-12-15T23:59:59Z"));
        sent("2027-01-09", "payment,cash-card,-1.00,2027-01-09", "after-" + batch);
        assertThat(told()).containsEntry(Feed.CASH_CARD, Instant.parse("2027-01-09T23:59:59Z"));
    }

    @Test
    void tellsOfAWayAgainWhoseMapTheLandlordHasGivenUp() {
        ledgers.nobodyHasTold();
        ledgers.run("insert into mapped_route (route) values ('universal-credit')");
        sent("2027-01-08", "payment,universal-credit,-3.00,2027-01-08", "again-" + batch);
        sent("2027-01-11", "payment,cheque,-3.00,2027-01-11", "again-" + batch);
        assertThat(told()).containsEntry(Feed.UNIVERSAL_CREDIT, Instant.parse("2027-01-11T23:59:59Z"));
    }

    private Map<Feed, Instant> told() {
        return accounts.find(PostingTests.staff(Role.AGENT, ""), account.reference(), Optional.empty()).block().account().asAt().stream()
                .filter(feed -> feed.asAt().isPresent()).collect(Collectors.toMap(FeedAsAt::feed, feed -> feed.asAt().orElseThrow()));
    }

    /** A file of the housing system with last year's Direct Debits in it says nothing of today's. */
    @Test
    void tellsNothingOfAWayThatDoorstepPostsItself() {
        ledgers.nobodyHasTold();
        sent("2026-09-30", "payment,direct-debit,-12.00,2026-09-28", "past-" + batch);
        accounts.upToDate(PostingTests.staff(Role.OFFICER, "income"), Route.DIRECT_DEBIT, clock.instant()).block();
        assertThat(told()).as("a person says nothing").containsEntry(Feed.DIRECT_DEBIT, Instant.parse("2026-09-30T22:59:59Z"));
        accounts.upToDate(JOB, Route.DIRECT_DEBIT, Instant.parse("2027-01-05T23:59:59Z")).block();
        sent("2027-01-11", "payment,direct-debit,-12.00,2027-01-11", "past-" + batch);
        assertThat(told()).containsEntry(Feed.DIRECT_DEBIT, Instant.parse("2027-01-05T23:59:59Z"));
        clock.set(TestClock.START.plus(Duration.ofDays(8)));
        sent("2027-01-19", "payment,direct-debit,-12.00,2027-01-19", "past-" + batch);
        assertThat(told()).as("Doorstep has said nothing for a week").containsEntry(Feed.DIRECT_DEBIT, Instant.parse("2027-01-19T23:59:59Z"));
    }

    /** One row alone: of the day charged or paid for. */
    private void sent(String asAt, String what, String source) {
        take(file(asAt, List.of("%s,%s,%s,%s,S-%d".formatted(account.reference(), what, what.split(",")[3], source, ++count))));
    }

    /** Days in the order of the entries. */
    private List<String> posted() {
        return database.sql("select (posted at time zone 'Europe/London')::date::text from ledger_entry where account = $1 order by seq")
                .bind(0, account.id()).mapValue(String.class).all().collectList().block();
    }

    /** A batch of its own. */
    private static String file(String asAt, List<String> rows) {
        var total = rows.stream().map(row -> Money.read(row.split(",")[3]).orElseThrow()).reduce(Money.ZERO, Money::plus);
        var name = "senders-batch-" + ++count;
        return HEADER + rows.stream().map(row -> "%s,%s,%d,%s,%s\n".formatted(row, name, rows.size(), total.plain(), asAt)).collect(Collectors.joining());
    }

    private void take(String file) {
        Flux<DataBuffer> upload = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(imports.take(JOB, "entries", StandardCharsets.UTF_8, upload).block()).isInstanceOf(Taken.class);
    }
}
