package org.doorstep.payments.service;

import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks a payment up because the provider told that something happened to it. One that is not ours is nobody's business. */
@Component
class HeardJob implements ReactiveJobHandler {

    private final CardPaymentStore payments;
    private final Looking looking;

    HeardJob(CardPaymentStore payments, Looking looking) {
        this.payments = payments;
        this.looking = looking;
    }

    @Override
    public String task() {
        return Later.HEARD;
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        return payments.atProvider(data).flatMap(looking::look)
                .flatMap(found -> found.heard() ? Mono.<Void>empty() : Mono.error(new ProviderAway()));
    }

    /** Makes the job runner try again later. */
    static final class ProviderAway extends RuntimeException {
        ProviderAway() {
            super("the provider does not answer", null, false, false);
        }
    }
}
