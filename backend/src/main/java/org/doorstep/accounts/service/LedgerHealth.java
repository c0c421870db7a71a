package org.doorstep.accounts.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.doorstep.platform.web.Warning;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Warns while the last proof of the ledger found something, and when there has been none for two days.
 */
@Component
class LedgerHealth implements ReactiveHealthIndicator {

    static final Status WARNING = Warning.of("The ledger does not hold. Look at ledger_fault.");

    private static final Status OLD = Warning.of("The ledger has not been proved for two days. Look at the job accounts.proof.");
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final ProofStore proofs;
    private final Clock clock;
    private final Instant begun;

    LedgerHealth(ProofStore proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
        this.begun = clock.instant();
    }

    private boolean old(Instant moment) {
        return moment.plus(TWO_DAYS).isBefore(clock.instant());
    }

    @Override
    public Mono<Health> health() {
        return proofs.newest().map(this::health);
    }

    private Health health(Optional<ProofStore.Proof> newest) {
        return newest.map(proof -> Health.status(proof.faults() > 0 ? WARNING : old(proof.at()) ? OLD : Status.UP)
                        .withDetail("proved", proof.at()).withDetail("entries", proof.entries()).withDetail("faults", proof.faults()).build())
                .orElseGet(() -> Health.status(old(begun) ? OLD : Status.UP).withDetail("proved", "not yet").build());
    }
}
