package org.doorstep.accounts.service;

import java.util.Optional;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Warns while the last proof of the ledger found something. As with the bank holidays a warning is answered with 200: the
 * portal serves everybody, and a person has to look.
 */
@Component
class LedgerHealth implements ReactiveHealthIndicator {

    static final Status WARNING = new Status("WARNING", "The ledger does not hold. Look at ledger_fault.");

    private final ProofStore proofs;

    LedgerHealth(ProofStore proofs) {
        this.proofs = proofs;
    }

    @Override
    public Mono<Health> health() {
        return proofs.newest().map(LedgerHealth::health);
    }

    private static Health health(Optional<ProofStore.Proof> newest) {
        return newest.map(proof -> Health.status(proof.faults() > 0 ? WARNING : Status.UP)
                        .withDetail("proved", proof.at()).withDetail("entries", proof.entries()).withDetail("faults", proof.faults()).build())
                .orElseGet(() -> Health.up().withDetail("proved", "not yet").build());
    }
}
