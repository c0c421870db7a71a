package org.doorstep.leasehold.service;

import java.util.List;
import java.util.UUID;

import org.doorstep.leasehold.CostDecision;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What the team decides about a cost that came too late: for all, or, while it can still be saved for the others, for the leases in another country that are left of it
 * (section 20B; backend/docs/adr/0132).
 */
@Component
class LateDecisions {

    private final LateCostStore costs;
    private final LeftAbroad abroad;
    private final LeaseYears years;

    LateDecisions(LateCostStore costs, LeftAbroad abroad, LeaseYears years) {
        this.costs = costs;
        this.abroad = abroad;
        this.years = years;
    }

    /** In the caller's transaction. @return the cost's id; empty when it is too late for nobody */
    Mono<UUID> decide(String cost, CostDecision decision) {
        return costs.decide(cost, decision, years.costsWhen()).switchIfEmpty(Mono.defer(() -> abroad.of(List.of(cost)).filter(left -> left.containsKey(cost))
                .flatMap(left -> costs.decideFor(cost, left.get(cost), decision, years.costsWhen(true), years.now()))));
    }
}
