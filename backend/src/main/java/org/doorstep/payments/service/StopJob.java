package org.doorstep.payments.service;

import java.util.UUID;

import org.doorstep.payments.provider.Cancelled;
import org.doorstep.payments.provider.PaymentProvider;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a payment because its payer began another one on the same account, so that a page left open is not paid as well. */
@Component
class StopJob implements ReactiveJobHandler {

    private final CardPaymentStore payments;
    private final PaymentProvider provider;
    private final Looking looking;
    private final Settling settling;

    StopJob(CardPaymentStore payments, PaymentProvider provider, Looking looking, Settling settling) {
        this.payments = payments;
        this.provider = provider;
        this.looking = looking;
        this.settling = settling;
    }

    @Override
    public String task() {
        return Later.STOP;
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        return payments.any(UUID.fromString(id)).filter(CardPayment::open).flatMap(payment -> payment.provider().isEmpty()
                ? settling.neverBegun(payment.id()).then() : stop(payment, payment.provider().get()));
    }

    /** Too late is no fault: it may just have been paid, and then it is booked. */
    private Mono<Void> stop(CardPayment payment, String paymentId) {
        return provider.cancel(paymentId).flatMap(cancelled -> cancelled instanceof Cancelled.NotNow
                ? Mono.error(new HeardJob.ProviderAway()) : looking.look(payment).then());
    }
}
