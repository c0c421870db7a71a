package org.doorstep.payments.service;

import org.doorstep.payments.RefundOutcome;
import org.doorstep.payments.provider.PaymentProvider;
import org.doorstep.payments.provider.Refunded;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Carries a refund out. The provider does it only while what can be given back is what it was when the officer decided
 * (rules.md 5.5: else 412), so a second try of what was done already is refused; the books follow from looking.
 */
@Component
class Refunding {

    private final PaymentProvider provider;
    private final CardRefundStore refunds;
    private final Looking looking;

    Refunding(PaymentProvider provider, CardRefundStore refunds, Looking looking) {
        this.provider = provider;
        this.refunds = refunds;
        this.looking = looking;
    }

    Mono<RefundOutcome> carryOut(CardRefund refund, CardPayment payment) {
        return provider.refund(payment.provider().orElseThrow(), refund.amount(), refund.available()).flatMap(answer -> switch (answer) {
            case Refunded.Accepted _, Refunded.Changed _ -> found(refund, payment);
            case Refunded.Refused _ -> ended(refund, CardRefund.State.REFUSED, new RefundOutcome.Refused());
            case Refunded.NotNow _ -> Mono.just(new RefundOutcome.Waiting());
        });
    }

    /** Done by this try or by one whose answer was lost, or overtaken by somebody else's: what is left tells which. */
    private Mono<RefundOutcome> found(CardRefund refund, CardPayment payment) {
        return looking.look(payment).flatMap(found -> {
            if (!found.heard()) {
                return Mono.just(new RefundOutcome.Waiting());
            }
            return found.refundable().equals(refund.available().minus(refund.amount()))
                    ? ended(refund, CardRefund.State.DONE, new RefundOutcome.Done(refund.amount()))
                    : ended(refund, CardRefund.State.CHANGED, new RefundOutcome.Changed());
        });
    }

    private Mono<RefundOutcome> ended(CardRefund refund, CardRefund.State state, RefundOutcome outcome) {
        return refunds.end(refund.id(), state).thenReturn(outcome);
    }
}
