package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.Role;
import org.doorstep.local.pay.FakePay.Mood;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever is repeated, overtaken or lost: what somebody paid is on their account, once, and they are told how it stands. */
@PayingTest
class PaymentsTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Accounts accounts;

    Payer payer;

    @BeforeEach
    void somebodyWhoOwes() {
        clock.set(TestClock.START);
        PayingTest.Provider.CLOCK.set(TestClock.START);
        Payer.PAY.mood(Mood.HONEST);
        Payer.PAY.news();
        payer = Payer.owing(client, database, jobs, clock, accounts, 10_420);
    }

    @AfterEach
    void backToTuesday() {
        Payer.PAY.mood(Mood.HONEST);
        clock.set(TestClock.START);
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
                .contains("Payment received", "£104.20", "Pay on account " + payer.account().reference() + ": Nothing owed");
    }

    @Test
    void letsTheBrowserLeadOnToTheProviderAndNowhereElse() {
        payer.pages().get().uri("/pay/" + payer.account().reference()).exchange().expectHeader().value("Content-Security-Policy",
                policy -> assertThat(policy).containsPattern("form-action 'self' \\S+ " + Payer.PAY.address() + ";"));
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
    void makesOnePaymentOfTwoTaps() {
        var form = Map.of("which", "owed", "once", UUID.randomUUID().toString());
        int before = Payer.PAY.made().size();
        var first = Payer.to(payer.send(form));
        var second = Payer.to(payer.send(form));
        assertThat(second).isNotEqualTo(first);
        assertThat(Payer.PAY.made()).hasSize(before + 1);
        var otherTab = payer.send(Map.of("which", "owed", "once", UUID.randomUUID().toString()));
        assertThat(Payer.to(otherTab).toString()).startsWith(Payer.PAY.address() + "/secure/");
        assertThat(Payer.PAY.made()).hasSize(before + 1);
    }

    @Test
    void leadsTheBackButtonToWhatWasPaid() {
        var form = Map.of("which", "owed", "once", UUID.randomUUID().toString());
        payer.send(form);
        var id = payer.id();
        payer.does(id, "pay");
        assertThat(Payer.to(payer.send(form))).hasToString("/payments/" + id);
        assertThat(Payer.to(payer.send(form))).hasToString("/payments/" + id);
        assertThat(payer.booked()).containsExactly(-10_420L);
    }

    @Test
    void comesBackOnThePagesItWasBegunOn() {
        var back = "/payments/" + payer.begin() + "/back";
        assertThat(Payer.PAY.returnOf(Payer.PAY.made().getLast())).endsWith(back);
        payer.pages().get().uri(back).exchange().expectStatus().isSeeOther().expectHeader().location(back.replace("/back", ""));
        payer.pages().get().uri(back).cookie("FACE", "APP").exchange().expectStatus().isSeeOther()
                .expectHeader().location("/app" + back.replace("/back", ""));
    }

    @Test
    void goesOnWithAPaymentThatWasNotFinished() {
        var id = payer.begin();
        assertThat(payer.comesBack(id)).contains("You have not finished paying", "/payments/" + id + "/card");
        payer.pages().get().uri("/payments/" + id + "/card").exchange().expectStatus().isSeeOther()
                .expectHeader().value("Location", next -> assertThat(next).startsWith(Payer.PAY.address() + "/secure/"));
        payer.does(id, "pay");
        payer.pages().get().uri("/payments/" + id + "/card").exchange().expectStatus().isSeeOther()
                .expectHeader().valueEquals("Location", "/payments/" + id);
        assertThat(payer.booked()).containsExactly(-10_420L);
    }

    @Test
    void findsOutWhatCameOfAClosedTab() {
        var paid = payer.begin();
        payer.does(paid, "pay");
        var left = Payer.owing(client, database, jobs, clock, accounts, 500);
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

        var other = Payer.owing(client, database, jobs, clock, accounts, 700);
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
    void doesNotKnowWhileTheProviderIsAwayForADayAndThenDoes() {
        var id = payer.begin();
        payer.does(id, "pay");
        Payer.PAY.mood(Mood.AWAY);
        assertThat(payer.comesBack(id)).contains("We do not know yet if you paid", "need not pay again");
        for (int hour = 0; hour < 26; hour++) {
            payer.pass(Duration.ofHours(1));
        }
        assertThat(payer.state(id)).isEqualTo("open");
        Payer.PAY.mood(Mood.HONEST);
        payer.pass(Duration.ofHours(1));
        assertThat(payer.state(id)).isEqualTo("paid");
        assertThat(payer.booked()).containsExactly(-10_420L);
    }

    @ParameterizedTest
    @CsvSource({"AWAY", "BUSY", "STALLS", "FORGETS_TO_ANSWER", "BABBLES", "LIES"})
    void asksForNothingTwiceOfAProviderThatDoesNotAnswer(Mood mood) {
        var form = Map.of("which", "owed", "once", UUID.randomUUID().toString());
        Payer.PAY.mood(mood);
        var away = payer.send(form);
        assertThat(away.getStatus().value()).isEqualTo(409);
        assertThat(away.getResponseBody()).contains("Nothing was taken", form.get("once"));
        Payer.PAY.mood(Mood.HONEST);
        assertThat(Payer.to(payer.send(form)).toString()).startsWith(Payer.PAY.address() + "/secure/");
        var id = payer.id();
        payer.does(id, "pay");
        assertThat(payer.comesBack(id)).contains("Payment received");
        assertThat(payer.booked()).containsExactly(-10_420L);
        assertThat(payer.one("select count(*) from card_payment where person = '%s'".formatted(payer.person()))).isEqualTo("1");
    }

    @Test
    void endsAPaymentThatNobodyWasSentTo() {
        Payer.PAY.mood(Mood.AWAY);
        payer.send(Map.of("which", "owed", "once", UUID.randomUUID().toString()));
        payer.pass(Duration.ofMinutes(91));
        assertThat(payer.state(payer.id())).isEqualTo("not-paid never-begun");
    }

    @Test
    void booksNothingOfAnAmountThatIsNotOurs() {
        var id = payer.begin();
        payer.does(id, "pay");
        Payer.PAY.mood(Mood.LIES);
        payer.comesBack(id);
        assertThat(payer.booked()).isEmpty();
        assertThat(payer.one("select doubt from card_payment where id = '%s'".formatted(id))).isEqualTo("another-payment");
        Payer.PAY.mood(Mood.HONEST);
        payer.comesBack(id);
        assertThat(payer.booked()).containsExactly(-10_420L);
        assertThat(payer.one("select doubt is null from card_payment where id = '%s'".formatted(id))).isEqualTo("true");
    }

    @Test
    void neverSaysThatNothingWasTakenWhileNobodyKnows() {
        var id = payer.begin();
        payer.does(id, "pay");
        Payer.PAY.mood(Mood.AWAY);
        var again = payer.send(Map.of("which", "owed", "once", UUID.randomUUID().toString()));
        assertThat(again.getStatus().value()).isEqualTo(303);
        assertThat(Payer.to(again).toString()).isEqualTo("/payments/" + id);
        assertThat(payer.comesBack(id)).contains("We do not know yet if you paid");
    }

    @Test
    void takesNoMoreOnAClosedAccountThanIsOwed() {
        database.sql("update account set closed = '2027-01-01' where id = $1").bind(0, payer.account().id()).fetch().rowsUpdated().block();
        assertThat(payer.send(Map.of("which", "other", "amount", "200", "once", UUID.randomUUID().toString())).getResponseBody())
                .contains("This account is closed. You can pay at most £104.20 on it");
        payer.begin();
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

    @ParameterizedTest
    @CsvSource(value = {"0| Pay £1.00 or more", "-5| Pay £1.00 or more", "5000.01| Pay £5,000.00 or less", "ten| pounds and pence",
        "99999999999999999999| pounds and pence", "''| Write how much"}, delimiter = '|')
    void asksForAnAmountThatCanBePaid(String amount, String sentence) {
        var told = payer.send(Map.of("which", "other", "amount", amount.strip()));
        assertThat(told.getStatus().value()).isEqualTo(422);
        assertThat(told.getResponseBody()).contains("Error: ", sentence.strip());
        assertThat(payer.one("select count(*) from card_payment where person = '%s'".formatted(payer.person()))).isEqualTo("0");
    }

    @Test
    void offersALargeBillInSeveralPayments() {
        var leaseholder = Payer.owing(client, database, jobs, clock, accounts, 730_000);
        assertThat(leaseholder.pages().get().uri("/pay/" + leaseholder.account().reference()).exchange()
                .expectBody(String.class).returnResult().getResponseBody()).contains("£5,000.00, the first of 2 payments");
        var first = leaseholder.begin();
        leaseholder.does(first, "pay");
        leaseholder.comesBack(first);
        var second = leaseholder.begin();
        leaseholder.does(second, "pay");
        leaseholder.comesBack(second);
        assertThat(leaseholder.booked()).containsExactly(-500_000L, -230_000L);
        assertThat(leaseholder.balance()).isZero();
    }

    @Test
    void hidesOtherPeoplesAccountsAndPayments() {
        var id = payer.begin();
        var joint = new Register(database).jointWith(payer.household());
        var stranger = new Register(database).tenant().person();
        for (var path : List.of("/pay/" + payer.account().reference(), "/payments/" + id, "/payments/" + id + "/card")) {
            As.residentPages(client, stranger).get().uri(path).exchange().expectStatus().isNotFound();
        }
        As.residentPages(client, stranger).post().uri("/pay/" + payer.account().reference()).exchange().expectStatus().isNotFound();
        // The account is theirs too; what the other one pays with is not.
        As.residentPages(client, joint).get().uri("/pay/" + payer.account().reference()).exchange().expectStatus().isOk();
        As.residentPages(client, joint).get().uri("/payments/" + id).exchange().expectStatus().isNotFound();
        As.staffPages(client, Role.OFFICER).get().uri("/payments/" + id).exchange().expectStatus().isNotFound();
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
