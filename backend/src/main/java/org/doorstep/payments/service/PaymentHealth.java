package org.doorstep.payments.service;

import java.time.Clock;
import java.time.Duration;
import org.doorstep.platform.web.Warning;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Warns when money is on no account, or a refund under way, for a day: somebody has to look at /desk/payments. */
@Component("cardPaymentHealth")
class PaymentHealth implements ReactiveHealthIndicator {

    private static final Status WARNING = Warning.of("Card payments need somebody. Look at /desk/payments.");
    private static final Duration DAY = Duration.ofDays(1);

    private final CardPaymentStore payments;
    private final Clock clock;

    PaymentHealth(CardPaymentStore payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    public Mono<Health> health() {
        return payments.waitingSince(clock.instant().minus(DAY))
                .map(waits -> Health.status(waits > 0 ? WARNING : Status.UP).withDetail("waiting", waits).build());
    }
}
