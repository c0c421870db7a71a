package org.doorstep.payments.service;

import java.util.UUID;

import org.doorstep.payments.RefundOutcome;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes a refund whose answer was lost, or that was written down by an instance that died; asks for itself again until it is known. */
@Component
class RefundJob implements ReactiveJobHandler {

    private final CardRefundStore refunds;
    private final CardPaymentStore payments;
    private final Refunding refunding;
    private final Later later;

    RefundJob(CardRefundStore refunds, CardPaymentStore payments, Refunding refunding, Later later) {
        this.refunds = refunds;
        this.payments = payments;
        this.refunding = refunding;
        this.later = later;
    }

    @Override
    public String task() {
        return Later.REFUND;
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        return refunds.asked(refund(id))
                .flatMap(refund -> payments.any(refund.payment()).flatMap(payment -> refunding.carryOut(refund, payment)))
                .flatMap(outcome -> outcome instanceof RefundOutcome.Waiting ? later.refundAgain(refund(id), Later.tries(id) + 1) : Mono.<Void>empty());
    }

    private static UUID refund(String id) {
        return UUID.fromString(id.replaceFirst(":.*", ""));
    }
}
