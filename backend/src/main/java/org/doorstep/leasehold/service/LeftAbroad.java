package org.doorstep.leasehold.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which leases that are left of costs have letters going to another country: for them the last day to post is an earlier one. */
@Component
class LeftAbroad {

    private final LateCostStore costs;
    private final AbroadPost post;
    private final LeaseYears years;

    LeftAbroad(LateCostStore costs, AbroadPost post, LeaseYears years) {
        this.costs = costs;
        this.post = post;
        this.years = years;
    }

    /** Their references by the costs'; a cost without any is left out. */
    Mono<Map<String, List<String>>> of(Collection<String> references) {
        return costs.bearing(references).collectList().flatMap(post::leases).filter(abroad -> !abroad.isEmpty())
                .flatMap(abroad -> costs.left(references, abroad, years.costsWhen()))
                .map(left -> left.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, cost -> List.copyOf(cost.getValue()))))
                .defaultIfEmpty(Map.of());
    }
}
