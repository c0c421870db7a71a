package org.doorstep.payments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.doorstep.kernel.Money;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.WhyNotPaid;
import org.doorstep.payments.model.Said.Status;
import org.doorstep.payments.model.Verdict.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we know, what the provider says, what follows. */
class VerdictTests {

    private static final Money TEN = new Money(1_000);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // known, status, finished, code, verdict
        "OPEN,     CREATED,    false, -,     Wait",
        "OPEN,     STARTED,    false, -,     Wait",
        "OPEN,     SUBMITTED,  false, -,     Wait",
        "OPEN,     CAPTURABLE, false, -,     Wait",
        "OPEN,     SUCCESS,    true,  -,     Post",
        "OPEN,     SUCCESS,    false, -,     Wait",
        "OPEN,     FAILED,     false, P0010, Wait",
        "OPEN,     FAILED,     true,  P0010, NotPaid",
        "OPEN,     FAILED,     true,  P0020, NotPaid",
        "OPEN,     CANCELLED,  true,  P0040, NotPaid",
        "OPEN,     ERROR,      true,  P0050, NotPaid",
        "OPEN,     SUBMITTED,  true,  -,     NotPaid",
        "NOT_PAID, FAILED,     true,  P0020, Nothing",
        "NOT_PAID, SUCCESS,    true,  -,     Post",
        "UNPLACED, SUCCESS,    true,  -,     Post",
        "UNPLACED, STARTED,    false, -,     Nothing",
        "PAID,     SUCCESS,    true,  -,     Nothing",
        "PAID,     SUBMITTED,  false, -,     Nothing",
        "PAID,     FAILED,     true,  P0010, Doubt",
        "UNPLACED, ERROR,      true,  P0050, Doubt",
        "RETURNED, SUCCESS,    true,  -,     Doubt",
        "RETURNED, SUBMITTED,  false, -,     Nothing",
        "RETURNED, FAILED,     true,  P0010, Doubt",
        "RECALLED, ERROR,      true,  P0050, Nothing",
        "RECALLED, SUBMITTED,  false, -,     Nothing",
        "RECALLED, SUCCESS,    true,  -,     Nothing",
        "ASKED,    SUCCESS,    true,  -,     Doubt",
        "ASKED,    FAILED,     true,  P0020, NotPaid"})
    void follows(PaymentState known, Status status, boolean finished, String code, String verdict) {
        var said = new Said(status, finished, Optional.ofNullable(code), TEN, "PAY-1", TEN, Money.ZERO);
        assertThat(Verdict.of(new Known(known, TEN, "PAY-1", Money.ZERO), said).getClass().getSimpleName()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"P0010, DECLINED", "P0020, RAN_OUT", "P0030, STOPPED", "P0040, REPLACED", "P0050, BROKEN", "P9999, BROKEN"})
    void saysWhyNothingWasTaken(String code, WhyNotPaid why) {
        var said = new Said(Status.FAILED, true, Optional.of(code), TEN, "PAY-1", Money.ZERO, Money.ZERO);
        assertThat(Verdict.of(open(), said)).isEqualTo(new Verdict.NotPaid(why));
    }

    @Test
    void bookNothingOfAnotherAmountOrAnotherPayment() {
        assertThat(Verdict.of(open(), success(new Money(999), "PAY-1", 0))).isInstanceOf(Verdict.Doubt.class);
        assertThat(Verdict.of(open(), success(TEN, "PAY-2", 0))).isInstanceOf(Verdict.Doubt.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 400, 400", "400, 1000, 600", "400, 0, -400"})
    void bookTheDifferenceOfWhatWasGivenBack(long known, long said, long difference) {
        assertThat(Verdict.of(new Known(PaymentState.PAID, TEN, "PAY-1", new Money(known)), success(TEN, "PAY-1", said)))
                .isEqualTo(new Verdict.GiveBack(new Money(difference)));
    }

    @ParameterizedTest
    @CsvSource({"UNPLACED, 1000, Returned", "UNPLACED, 400, Post", "RETURNED, 1000, Nothing", "OPEN, 1000, Post"})
    void knowWhatWentBackAndWasOnNoAccount(PaymentState known, long back, String verdict) {
        assertThat(Verdict.of(new Known(known, TEN, "PAY-1", Money.ZERO), success(TEN, "PAY-1", back)).getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void doubtThatMoreWentBackThanCame() {
        assertThat(Verdict.of(new Known(PaymentState.PAID, TEN, "PAY-1", Money.ZERO), success(TEN, "PAY-1", 1_001))).isInstanceOf(Verdict.Doubt.class);
    }

    private static Known open() {
        return new Known(PaymentState.OPEN, TEN, "PAY-1", Money.ZERO);
    }

    private static Said success(Money amount, String reference, long refunded) {
        return new Said(Status.SUCCESS, true, Optional.empty(), amount, reference, amount.minus(new Money(refunded)), new Money(refunded));
    }
}
