package org.doorstep.payments.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.TestClock;
import org.doorstep.kernel.Money;
import org.doorstep.local.pay.FakePay;
import org.doorstep.local.pay.FakePay.Mood;
import org.doorstep.payments.model.Said.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What the adapter makes of GOV.UK Pay's answers (rules.md 5.5), kept by the stand-in. */
class GovUkPayTests {

    private static final NewPayment RENT = new NewPayment("key-1", new Money(10_420), "PAY-4K7P-2MXQ", "Rent account 1002", URI.create("http://localhost:8080/payments/x"));

    private final TestClock.Standing clock = new TestClock.Standing();
    private final FakePay pay = new FakePay(clock, 0);
    private final PaymentProvider provider = at(pay.address().toString(), FakePay.KEY);

    @AfterEach
    void close() {
        pay.close();
    }

    @Test
    void asksForAPaymentAndIsGivenASecretPage() {
        var ready = (Created.Ready) provider.create(RENT).block();
        assertThat(ready.paymentId()).isEqualTo(pay.made().getFirst());
        assertThat(ready.next().address().toString()).startsWith(pay.address() + "/secure/");
        assertThat(ready.toString()).doesNotContain("/secure/");
    }

    @Test
    void seesEveryFieldOfANewPayment() {
        var seen = seen(made());
        assertThat(seen.said().status()).isEqualTo(Status.CREATED);
        assertThat(seen.said().finished()).isFalse();
        assertThat(seen.said().amount()).isEqualTo(new Money(10_420));
        assertThat(seen.said().reference()).isEqualTo("PAY-4K7P-2MXQ");
        assertThat(seen.next()).isPresent();
        assertThat(seen.toString()).doesNotContain("/secure/");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"submit, SUBMITTED, false, -", "pay, SUCCESS, true, -", "decline, FAILED, true, P0010",
        "cancel, FAILED, true, P0030", "fail, ERROR, true, P0050"})
    void tellsHowItStands(String what, Status status, boolean finished, String code) {
        var id = made();
        pay.does(id, what);
        var said = seen(id).said();
        assertThat(said.status()).isEqualTo(status);
        assertThat(said.finished()).isEqualTo(finished);
        assertThat(said.code().orElse(null)).isEqualTo(code);
        assertThat(seen(id).next().isPresent()).isEqualTo(!finished);
    }

    @Test
    void runsOutAfterNinetyMinutesAndNotBefore() {
        var id = made();
        clock.pass(Duration.ofMinutes(90).minusSeconds(1));
        assertThat(seen(id).said().finished()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(seen(id).said().status()).isEqualTo(Status.FAILED);
        assertThat(seen(id).said().code()).contains("P0020");
    }

    @Test
    void makesOnePaymentOfOneKeyWhenTheFirstAnswerWasLost() {
        pay.mood(Mood.FORGETS_TO_ANSWER);
        assertThat(provider.create(RENT).block()).isEqualTo(new Created.NotNow("pay-away"));
        pay.mood(Mood.HONEST);
        assertThat(provider.create(RENT).block()).isInstanceOf(Created.Ready.class);
        assertThat(pay.made()).hasSize(1);
        assertThat(pay.requests()).isEqualTo(2);
    }

    @Test
    void takesAnotherBodyUnderTheSameKeyForARefusal() {
        made();
        var other = new NewPayment(RENT.key(), new Money(1_000), RENT.reference(), RENT.description(), RENT.back());
        assertThat(provider.create(other).block()).isEqualTo(new Created.Refused("P0191"));
    }

    @ParameterizedTest
    @CsvSource({"29, PAY-1, Rent", "10000001, PAY-1, Rent", "500, see https://example.org, Rent", "500, PAY-1, www.example.org"})
    void hearsWhatIsNeverTaken(long pence, String reference, String description) {
        var asked = new NewPayment("key-2", new Money(pence), reference, description, RENT.back());
        assertThat(provider.create(asked).block()).isEqualTo(new Created.Refused("P0102"));
    }

    @ParameterizedTest
    @CsvSource({"AWAY, P0999", "BUSY, P0900", "STALLS, pay-away", "FORGETS_TO_ANSWER, pay-away", "BABBLES, pay-unreadable"})
    void knowsNothingWhileTheProviderIsNotItself(Mood mood, String reason) {
        var id = made();
        pay.mood(mood);
        assertThat(provider.find(id).block()).isEqualTo(new Looked.NotNow(reason));
        assertThat(provider.create(new NewPayment("key-3", new Money(500), "PAY-2", "Rent", RENT.back())).block()).isEqualTo(new Created.NotNow(reason));
        assertThat(provider.refund(id, new Money(1), new Money(1)).block()).isInstanceOf(Refunded.NotNow.class);
        assertThat(provider.disputes(clock.instant()).block()).isEqualTo(new Disputed.NotNow(reason));
    }

    /** "status: where each dispute is in its lifecycle"; the payment is paid all the while. */
    @Test
    void hearsWhatBanksHaveDecidedOfDisputes() {
        var id = made();
        pay.does(id, "pay");
        pay.disputed(id);
        assertThat(disputes(clock.instant())).extracting(Dispute::paymentId, Dispute::status).containsExactly(tuple(id, Dispute.Status.NEEDS_RESPONSE));
        pay.disputeLost(id);
        assertThat(disputes(clock.instant())).extracting(Dispute::status).containsExactly(Dispute.Status.LOST);
        assertThat(seen(id).said().status()).isEqualTo(Status.SUCCESS);
        pay.disputeWon(id);
        assertThat(disputes(clock.instant())).extracting(Dispute::status).containsExactly(Dispute.Status.WON);
        assertThat(disputes(clock.instant().plusSeconds(1))).as("raised before").isEmpty();
    }

    @Test
    void hearsOfAllDisputesHoweverManyThereAre() {
        var id = made();
        pay.does(id, "pay");
        IntStream.range(0, 120).forEach(_ -> pay.disputed(id));
        assertThat(disputes(clock.instant())).hasSize(120).extracting(Dispute::id).doesNotHaveDuplicates();
    }

    private List<Dispute> disputes(Instant since) {
        return ((Disputed.Known) provider.disputes(since).block()).disputes();
    }

    @Test
    void takesNoMissingFigureForNought() {
        var id = made();
        pay.does(id, "pay");
        pay.mood(Mood.FORGETS_FIGURES);
        assertThat(provider.find(id).block()).isEqualTo(new Looked.NotNow("pay-unreadable"));
    }

    @Test
    void knowsNothingWhenNobodyListens() {
        var id = made();
        pay.close();
        assertThat(provider.find(id).block()).isEqualTo(new Looked.NotNow("pay-away"));
        assertThat(provider.cancel(id).block()).isEqualTo(new Cancelled.NotNow("pay-away"));
    }

    @Test
    void isNotLetInWithoutItsKey() {
        assertThat(at(pay.address().toString(), "another").find("x").block()).isEqualTo(new Looked.NotNow("pay-401"));
    }

    @Test
    void sendsNobodyToAPageThatIsNotTheProviders() {
        pay.mood(Mood.LIES);
        assertThat(provider.create(RENT).block()).isEqualTo(new Created.NotNow("pay-unreadable"));
    }

    @Test
    void hearsThatAPaymentIsUnknown() {
        assertThat(provider.find("nothere").block()).isEqualTo(new Looked.Unknown());
    }

    @Test
    void cancelsWhatNobodyFinishedAndNothingElse() {
        var id = made();
        assertThat(provider.cancel(id).block()).isEqualTo(new Cancelled.Done());
        assertThat(seen(id).said().status()).isEqualTo(Status.CANCELLED);
        assertThat(seen(id).said().code()).contains("P0040");
        assertThat(provider.cancel(id).block()).isEqualTo(new Cancelled.TooLate("P0501"));
    }

    @Test
    void givesBackWhatIsAvailableAndNotMore() {
        var id = made();
        assertThat(provider.refund(id, new Money(1_000), new Money(10_420)).block()).isEqualTo(new Refunded.Refused("P0603"));
        pay.does(id, "pay");
        assertThat(seen(id).said().refundable()).isEqualTo(new Money(10_420));
        assertThat(provider.refund(id, new Money(1_000), new Money(10_420)).block()).isInstanceOf(Refunded.Accepted.class);
        assertThat(seen(id).said().refunded()).isEqualTo(new Money(1_000));
        assertThat(seen(id).said().refundable()).isEqualTo(new Money(9_420));
        assertThat(provider.refund(id, new Money(9_421), new Money(9_420)).block()).isEqualTo(new Refunded.Refused("P0602"));
    }

    @Test
    void givesNothingBackTwiceWhenTheFirstAnswerWasLost() {
        var id = made();
        pay.does(id, "pay");
        pay.mood(Mood.FORGETS_TO_ANSWER);
        assertThat(provider.refund(id, new Money(1_000), new Money(10_420)).block()).isEqualTo(new Refunded.NotNow("pay-away"));
        pay.mood(Mood.HONEST);
        assertThat(provider.refund(id, new Money(1_000), new Money(10_420)).block()).isEqualTo(new Refunded.Changed());
        assertThat(seen(id).said().refunded()).isEqualTo(new Money(1_000));
    }

    @Test
    void knowsItsSignatureAmongOthers() {
        var id = made();
        pay.does(id, "pay");
        var news = pay.news();
        assertThat(news).hasSize(4).allMatch(message -> Signature.matches(message.body(), FakePay.SIGNING_SECRET, message.signature()));
        var one = news.getFirst();
        assertThat(one.signature()).matches("[0-9a-f]{64}");
        assertThat(Signature.matches(one.body(), "another", one.signature())).isFalse();
        assertThat(Signature.matches(one.body(), "", one.signature())).isFalse();
        assertThat(Signature.matches(one.body(), FakePay.SIGNING_SECRET, "")).isFalse();
        one.body()[3] ^= 1;
        assertThat(Signature.matches(one.body(), FakePay.SIGNING_SECRET, one.signature())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAY", "BUSY"}, value = Mood.class)
    void cancelsLaterWhatCannotBeCancelledNow(Mood mood) {
        var id = made();
        pay.mood(mood);
        assertThat(provider.cancel(id).block()).isInstanceOf(Cancelled.NotNow.class);
    }

    @Test
    void hasSettingsThatHangTogetherAndTellNoSecret() {
        assertThat(settings(pay.address().toString(), "a-secret").toString()).doesNotContain("a-secret").doesNotContain(FakePay.SIGNING_SECRET);
        assertThatThrownBy(() -> settings("https://pay.example.org", "")).hasMessageContaining("key");
        assertThatThrownBy(() -> new PaymentSettings("", "", "", "", "", Duration.ofSeconds(1), 500, 100, 0)).hasMessageContaining("least");
        assertThatThrownBy(() -> new PaymentSettings("", "", "", "", "", Duration.ofSeconds(1), 100, 500, -1)).hasMessageContaining("alone");
    }

    private String made() {
        return ((Created.Ready) provider.create(RENT).block()).paymentId();
    }

    private ProviderPayment seen(String id) {
        return ((Looked.Seen) provider.find(id).block()).payment();
    }

    private static PaymentProvider at(String address, String key) {
        return new GovUkPay(settings(address, key), JsonMapper.builder().build());
    }

    private static PaymentSettings settings(String address, String key) {
        return new PaymentSettings(address, key, FakePay.SIGNING_SECRET, address, "http://localhost:8080", Duration.ofSeconds(2), 100, 500_000, 50_000);
    }
}
