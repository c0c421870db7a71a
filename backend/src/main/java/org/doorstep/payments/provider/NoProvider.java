package org.doorstep.payments.provider;

import java.time.Instant;

import org.doorstep.kernel.Money;
import reactor.core.publisher.Mono;

/** A landlord that takes no cards here: a housing association has no use of GOV.UK Pay (rules.md 5.5). */
class NoProvider implements PaymentProvider {

    private static final String NONE = "no-provider";

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public Mono<Created> create(NewPayment payment) {
        return Mono.just(new Created.NotNow(NONE));
    }

    @Override
    public Mono<Looked> find(String paymentId) {
        return Mono.just(new Looked.NotNow(NONE));
    }

    @Override
    public Mono<Cancelled> cancel(String paymentId) {
        return Mono.just(new Cancelled.NotNow(NONE));
    }

    @Override
    public Mono<Refunded> refund(String paymentId, Money amount, Money available) {
        return Mono.just(new Refunded.NotNow(NONE));
    }

    @Override
    public Mono<Disputed> disputes(Instant since) {
        return Mono.just(new Disputed.NotNow(NONE));
    }
}
