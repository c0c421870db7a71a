package org.doorstep.payments.service;

import java.util.UUID;

import org.doorstep.payments.RefundOutcome;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes a refund whose answer was lost, or that was written down by an instance that died. */
@Component
class RefundJob implements ReactiveJobHandler {

    private final CardRefundStore refunds;
    private final CardPaymentStore payments;
    private final Refunding refunding;

    RefundJob(CardRefundStore refunds, CardPaymentStore payments, Refunding refunding) {
        this.refunds = refunds;
        this.payments = payments;
        this.refunding = refunding;
    }

    @Override
    public String task() {
        return Later.REFUND;
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        return refunds.asked(UUID.fromString(id))
                .flatMap(refund -> payments.any(refund.payment()).flatMap(payment -> refunding.carryOut(refund, payment)))
                .flatMap(outcome -> outcome instanceof RefundOutcome.Waiting ? Mono.error(new HeardJob.ProviderAway()) : Mono.<Void>empty());
    }
}
