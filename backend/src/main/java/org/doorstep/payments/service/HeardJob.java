package org.doorstep.payments.service;

import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks a payment up because the provider told that something happened to it. One that is not ours is nobody's business. */
@Component
class HeardJob implements ReactiveJobHandler {

    private final CardPaymentStore payments;
    private final Looking looking;
    private final Later later;

    HeardJob(CardPaymentStore payments, Looking looking, Later later) {
        this.payments = payments;
        this.looking = looking;
        this.later = later;
    }

    @Override
    public String task() {
        return Later.HEARD;
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        return payments.atProvider(data).flatMap(looking::look)
                .flatMap(found -> found.heard() ? Mono.<Void>empty() : later.heardAgain(id, data));
    }

    /** Makes the job runner try again later. */
    static final class ProviderAway extends RuntimeException {
        ProviderAway() {
            super("the provider does not answer", null, false, false);
        }
    }
}
