package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.local.pay.FakePay.Mood;
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

/** Money goes back once, to the card it came from; many at once are as one; and nothing secret is kept anywhere. */
@PayingTest
class RefundsTests {

    private static final CurrentUser.Staff INCOME = new CurrentUser.Staff("login-income", "Ines", Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    private static final int CROWD = 12;

    @Autowired
    Payer.Tools tools;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    Payer payer;
    UUID id;
    String reference;

    @BeforeEach
    void somebodyWhoPaid() {
        tools.begin();
        payer = tools.owing(10_420);
        id = payer.begin();
        payer.does(id, "pay");
        payer.comesBack(id);
        reference = payer.one("select reference from card_payment where id = '%s'".formatted(id));
        Payer.PAY.news();
    }

    @AfterEach
    void backToTuesday() {
        tools.end();
    }

    @Test
    void goBackOnceAndTheAccountIsChargedAgain() {
        assertThat(back("4.20", 10_420)).isEqualTo(new RefundOutcome.Done(new Money(420)));
        assertThat(payer.booked()).containsExactly(-10_420L, 420L);
        assertThat(refunds.find(INCOME, reference).block().available()).isEqualTo(new Money(10_000));
        payer.newsArrives();
        payer.pass(Duration.ofDays(6));
        assertThat(payer.booked()).containsExactly(-10_420L, 420L);
        assertThat(back("100", 10_000)).isEqualTo(new RefundOutcome.Done(new Money(10_000)));
        assertThat(payer.balance()).isEqualTo(10_420);
        assertThat(payer.comesBack(id)).contains("We have given you £104.20 of it back");
    }

    @Test
    void areToldKindlyThatSomebodyElseWasFirst() {
        back("4.20", 10_420);
        assertThat(back("1", 10_420)).isEqualTo(new RefundOutcome.Changed());
        assertThat(payer.booked()).containsExactly(-10_420L, 420L);
    }

    @Test
    void areNotDoneTwiceWhenTheAnswerWasLost() {
        Payer.PAY.mood(Mood.FORGETS_TO_ANSWER);
        assertThat(back("4.20", 10_420)).isEqualTo(new RefundOutcome.Waiting());
        assertThat(back("4.20", 10_420)).as("while one is under way").isEqualTo(new RefundOutcome.Waiting());
        Payer.PAY.mood(Mood.HONEST);
        assertThat(refunds.find(INCOME, reference).block().waiting()).isTrue();
        payer.pass(Duration.ofMinutes(2));
        assertThat(refunds.find(INCOME, reference).block().waiting()).isFalse();
        assertThat(refunds.find(INCOME, reference).block().available()).isEqualTo(new Money(10_000));
        assertThat(payer.booked()).containsExactly(-10_420L, 420L);
    }

    @Test
    void areCarriedOutWhenTheProviderIsBack() {
        Payer.PAY.mood(Mood.AWAY);
        assertThat(back("4.20", 10_420)).isEqualTo(new RefundOutcome.Waiting());
        Payer.PAY.mood(Mood.HONEST);
        payer.pass(Duration.ofMinutes(2));
        assertThat(payer.booked()).containsExactly(-10_420L, 420L);
    }

    @Test
    void areCarriedOutHoweverLongTheProviderIsAway() {
        Payer.PAY.mood(Mood.AWAY);
        assertThat(back("4.20", 10_420)).isEqualTo(new RefundOutcome.Waiting());
        for (int hour = 0; hour < 72; hour++) {
            payer.pass(Duration.ofHours(1));
        }
        Payer.PAY.mood(Mood.HONEST);
        payer.pass(Duration.ofHours(1));
        assertThat(payer.booked()).containsExactly(-10_420L, 420L);
        assertThat(payer.one("select state from card_refund where payment = '%s'".formatted(id))).isEqualTo("done");
    }

    @Test
    void ofNewsAreHeardHoweverLongTheProviderIsAway() {
        var other = tools.owing(900);
        var late = other.begin();
        other.pass(Duration.ofMinutes(92));
        assertThat(other.state(late)).isEqualTo("not-paid ran-out");
        Payer.PAY.paysAfterAll(other.atProvider(late));
        Payer.PAY.mood(Mood.AWAY);
        other.newsArrives();
        for (int hour = 0; hour < 72; hour++) {
            other.pass(Duration.ofHours(1));
        }
        Payer.PAY.mood(Mood.HONEST);
        other.pass(Duration.ofHours(1));
        assertThat(other.state(late)).isEqualTo("paid");
    }

    @Test
    void thatTheBankWouldNotTakeAreTakenOffTheAccountAgain() {
        back("4.20", 10_420);
        Payer.PAY.refundFails(payer.atProvider(id));
        payer.pass(Duration.ofDays(6));
        assertThat(payer.booked()).containsExactly(-10_420L, 420L, -420L);
        assertThat(payer.balance()).isZero();
    }

    @Test
    void areForTheIncomeTeamAlone() {
        for (var user : new CurrentUser[] {payer.user(), new CurrentUser.Staff("x", "X", Set.of(Role.OFFICER), Set.of("repairs"), Optional.empty()),
            new CurrentUser.Staff("x", "X", Set.of(Role.AGENT), Set.of("income"), Optional.empty())}) {
            assertThat(refunds.find(user, reference).block()).isNull();
            assertThat(refunds.refund(user, reference, Map.of("amount", "1", "available", "10420")).block()).isEqualTo(new RefundOutcome.NotHere());
        }
    }

    @Test
    void areBetweenAPennyAndWhatIsLeft() {
        for (var amount : new String[] {"0", "-1", "104.21", "x", ""}) {
            assertThat(back(amount, 10_420)).as(amount).isInstanceOf(RefundOutcome.Wrong.class);
        }
        assertThat(refunds.refund(INCOME, reference, Map.of("amount", "1")).block()).isInstanceOf(RefundOutcome.Wrong.class);
    }

    @Test
    void championsAndStaffNeverPay() {
        var champion = new CurrentUser.Champion("login-champion", "Cam", payer.person());
        var start = payments.start(champion, payer.account().reference(), Map.of("which", "other", "amount", "5")).block();
        assertThat(start).isEqualTo(new StartOutcome.NotForOthers());
        assertThat(payments.find(champion, id).block()).isNull();
        assertThat(payments.list(champion).block()).isEmpty();
        assertThat(payments.start(INCOME, payer.account().reference(), Map.of("which", "other", "amount", "5")).block()).isEqualTo(new StartOutcome.NotHere());
    }

    @Test
    void aCrowdOfTapsIsOnePayment() {
        var other = tools.owing(900);
        var outcomes = Flux.range(0, CROWD).flatMap(n -> payments.start(other.user(), other.account().reference(), Map.of("which", "owed",
                        "once", n % 2 == 0 ? new UUID(9, 9).toString() : UUID.randomUUID().toString()))
                .subscribeOn(Schedulers.parallel())).collectList().block();
        assertThat(outcomes).hasSize(CROWD).allMatch(StartOutcome.Ready.class::isInstance);
        assertThat(outcomes.stream().map(outcome -> ((StartOutcome.Ready) outcome).payment()).distinct()).hasSize(1);
        assertThat(other.one("select count(*) from card_payment where person = '%s'".formatted(other.person()))).isEqualTo("1");
    }

    @Test
    void aCrowdOfReturnsAndNewsBooksOnce() {
        var payers = IntStream.range(0, 4).mapToObj(_ -> tools.owing(1_100)).toList();
        payers.forEach(one -> one.does(one.begin(), "pay"));
        payers.getFirst().newsArrives();
        var looks = payers.stream().flatMap(one -> Stream.generate(one::id).limit(CROWD)
                .map(payment -> payments.find(one.user(), payment).subscribeOn(Schedulers.parallel())));
        var heard = Mono.fromRunnable(() -> jobs.runAt(clock.instant())).subscribeOn(Schedulers.boundedElastic());
        Flux.merge(Flux.fromStream(looks).flatMap(look -> look, 64).then(), heard.then()).blockLast();
        assertThat(payers).allSatisfy(one -> assertThat(one.booked()).containsExactly(-1_100L));
        assertThat(payers).allSatisfy(one -> assertThat(one.comesBack(one.id())).contains("Payment received"));
    }

    @Test
    void noSecretPageIsKeptAnywhere() {
        var other = tools.owing(900);
        var app = As.resident(client, other.person());
        var begun = app.post().uri("/api/pay/" + other.account().reference()).contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", "key-" + other.person()).bodyValue(Map.of("which", "owed"))
                .exchange().expectStatus().isCreated().expectBody(String.class).returnResult().getResponseBody();
        assertThat(begun).contains(other.id().toString()).doesNotContain("/secure/");
        app.get().uri("/api/payments/" + other.id() + "/card").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.address").value(String.class, address -> assertThat(address).contains("/secure/"));
        payer.newsArrives();
        var tables = database.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .map(row -> row.get(0, String.class)).all().collectList().block();
        assertThat(tables).contains("audit_entry", "card_payment", "scheduled_tasks").allSatisfy(table -> assertThat(other.one(
                "select count(*) from (select t::text || %s as all_of_it from %s t) r where all_of_it like '%%/secure/%%' or all_of_it like '%%A Payer%%'"
                        .formatted(bytes(table), table))).as(table).isEqualTo("0"));
    }

    /** What a row keeps as bytes, as the letters they are. */
    private String bytes(String table) {
        return database.sql("select coalesce(string_agg('coalesce(encode(' || column_name || ', ''escape''), '''')', ' || '), '''''') "
                        + "from information_schema.columns where table_schema = 'public' and table_name = $1 and data_type = 'bytea'")
                .bind(0, table).mapValue(String.class).one().block();
    }

    private RefundOutcome back(String amount, long available) {
        return refunds.refund(INCOME, reference, Map.of("amount", amount, "available", Long.toString(available))).block();
    }
}
