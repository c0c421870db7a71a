package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whatever is repeated, overtaken or lost: what somebody paid is on their account, once, and they are told how it stands. */
@PayingTest
class PaymentsTests {

    @Autowired
    Payer.Tools tools;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Payer payer;

    @BeforeEach
    void somebodyWhoOwes() {
        tools.begin();
        payer = tools.owing(10_420);
    }

    @AfterEach
    void backToTuesday() {
        tools.end();
    }

    @Test
    void putsOnTheAccountWhatWasPaidAndTellsIt() {
        assertThat(payer.pages().get().uri("/pay/" + payer.account().reference()).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody()).contains("You owe £104.20", "£104.20, all that you owe", "name=\"once\"");
        var id = payer.begin();
        payer.does(id, "pay");
        assertThat(payer.comesBack(id)).contains("Payment received", "£104.20", "PAY-");
        assertThat(payer.booked()).containsExactly(-10_420L);
        assertThat(payer.balance()).isZero();
        assertThat(payer.one("select kind || ' ' || (facts #>> '{taking,amount,pence}') from contact where subject_id = '%s'".formatted(id)))
                .isEqualTo("card-payment-taken 10420");
        assertThat(payer.pages().get().uri("/payments").exchange().expectBody(String.class).returnResult().getResponseBody())
                .contains("Payment received", "£104.20", "Rent, account " + payer.account().reference() + ": Nothing owed");
    }

    @ParameterizedTest
    @CsvSource({"decline, Your bank did not accept", "cancel, You stopped before", "fail, Something went wrong"})
    void saysThatNothingWasTaken(String what, String why) {
        var id = payer.begin();
        payer.does(id, what);
        assertThat(payer.comesBack(id)).contains("You have not paid", "Nothing was taken", why, "/pay/" + payer.account().reference());
        assertThat(payer.booked()).isEmpty();
    }

    @Test
    void findsOutWhatCameOfAClosedTab() {
        var paid = payer.begin();
        payer.does(paid, "pay");
        var left = tools.owing(500);
        var unpaid = left.begin();
        payer.pass(Duration.ofMinutes(90));
        assertThat(payer.state(paid)).isEqualTo("open");
        payer.pass(Duration.ofMinutes(1));
        assertThat(payer.state(paid)).isEqualTo("paid");
        assertThat(payer.booked()).containsExactly(-10_420L);
        assertThat(left.state(unpaid)).isEqualTo("not-paid ran-out");
        assertThat(left.booked()).isEmpty();
    }

    @Test
    void booksOnceWhetherTheNewsOrThePayerComesFirst() {
        var newsFirst = payer.begin();
        payer.does(newsFirst, "pay");
        payer.newsArrives();
        assertThat(payer.booked()).as("answered before it is looked into").isEmpty();
        jobs.runAt(clock.instant());
        assertThat(payer.booked()).containsExactly(-10_420L);
        assertThat(payer.comesBack(newsFirst)).contains("Payment received");

        var other = tools.owing(700);
        var payerFirst = other.begin();
        other.does(payerFirst, "pay");
        other.comesBack(payerFirst);
        other.newsArrives();
        jobs.runAt(clock.instant());
        assertThat(other.booked()).containsExactly(-700L);
        assertThat(payer.booked()).containsExactly(-10_420L);
        other.pass(Duration.ofDays(1));
        assertThat(other.booked()).containsExactly(-700L);
        assertThat(other.one("select count(*) from contact where subject_id = '%s'".formatted(payerFirst))).isEqualTo("1");
    }

    @Test
    void booksWhatTheBankGrantedAfterWeCalledItRunOut() {
        var id = payer.begin();
        payer.pass(Duration.ofMinutes(91));
        assertThat(payer.state(id)).isEqualTo("not-paid ran-out");
        Payer.PAY.paysAfterAll(payer.atProvider(id));
        payer.newsArrives();
        jobs.runAt(clock.instant());
        assertThat(payer.state(id)).isEqualTo("paid");
        assertThat(payer.booked()).containsExactly(-10_420L);
    }

    @Test
    void takesNoNewsThatTheProviderDidNotSign() {
        var id = payer.begin();
        payer.does(id, "pay");
        var news = Payer.PAY.news().getFirst();
        assertThat(payer.tell(news, "0".repeat(64))).isEqualTo(403);
        assertThat(payer.tell(news, "")).isEqualTo(403);
        assertThat(payer.tell(news, news.signature().toUpperCase(Locale.ROOT))).isEqualTo(403);
        assertThat(payer.one("select count(*) from scheduled_tasks where task_data = convert_to('%s', 'UTF8')".formatted(payer.atProvider(id)))).isEqualTo("0");
        assertThat(payer.tell(news, news.signature())).isEqualTo(204);
    }

    @Test
    void endsThePaymentBeforeAnotherAmount() {
        var once = UUID.randomUUID().toString();
        payer.send(Map.of("which", "owed", "once", once));
        var first = payer.id();
        // Gone back to, the form has the key that it had.
        payer.send(Map.of("which", "other", "amount", "20", "once", once));
        jobs.runAt(clock.instant());
        assertThat(payer.id()).isNotEqualTo(first);
        assertThat(payer.state(first)).isEqualTo("not-paid replaced");
        assertThat(payer.state(payer.id())).isEqualTo("open");
    }

    @Test
    void booksAlsoThePaymentThatWasPaidJustBeforeItWasToEnd() {
        var first = payer.begin();
        payer.does(first, "pay");
        payer.send(Map.of("which", "other", "amount", "20", "once", UUID.randomUUID().toString()));
        jobs.runAt(clock.instant());
        assertThat(payer.state(first)).isEqualTo("paid");
    }

    @Test
    void booksWhatSomebodyPaidWhoHasLeftMeanwhile() {
        var id = payer.begin();
        payer.does(id, "pay");
        new Register(database).leaves(payer.person(), payer.household());
        assertThat(payer.comesBack(id)).contains("Payment received");
        assertThat(payer.booked()).containsExactly(-10_420L);
        payer.pages().get().uri("/pay/" + payer.account().reference()).exchange().expectStatus().isNotFound();
    }
}
