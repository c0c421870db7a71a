package org.doorstep.accounts.service;

import java.time.Clock;
import java.time.Duration;

import org.doorstep.platform.web.Warning;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Warns when money has waited for its account, or a large line or a file to be taken back for a second officer, for a week. */
@Component("suspenseHealth")
class SuspenseHealth implements ReactiveHealthIndicator {

    private static final Status WARNING = Warning.of("Money waits for its account, or a line or a file to be taken back. Look at /desk/suspense and /desk/take-backs.");
    private static final Duration WEEK = Duration.ofDays(7);

    private final SuspenseStore suspense;
    private final Clock clock;

    SuspenseHealth(SuspenseStore suspense, Clock clock) {
        this.suspense = suspense;
        this.clock = clock;
    }

    @Override
    public Mono<Health> health() {
        return suspense.waitingSince(clock.instant().minus(WEEK)).map(waits -> Health.status(waits > 0 ? WARNING : Status.UP).withDetail("waiting", waits).build());
    }
}
