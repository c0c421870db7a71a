package org.doorstep.documents.service;

import org.doorstep.platform.web.Warning;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Warns while a statement or a bill of a quarter could not be made: somebody waits for it.
 */
@Component("statementsHealth")
class StatementsHealth implements ReactiveHealthIndicator {

    static final Status WARNING = Warning.of("Statements could not be made. Look at /desk/statements.");

    private final QuarterStore quarters;

    StatementsHealth(QuarterStore quarters) {
        this.quarters = quarters;
    }

    @Override
    public Mono<Health> health() {
        return quarters.failed().map(failed -> Health.status(failed > 0 ? WARNING : Status.UP).withDetail("failed", failed).build());
    }
}
