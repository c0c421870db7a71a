package org.doorstep.leasehold.service;

import java.time.LocalDate;

import org.doorstep.platform.web.Warning;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Warns while a cost, or works, will be lost within the last warning's days unless somebody asks for them or tells leaseholders; of what is
 * lost already the page tells; and while the team's mail about them keeps failing.
 */
@Component("leaseholdCostsHealth")
class LateCostsHealth implements ReactiveHealthIndicator {

    private static final Status WARNING = Warning.of("Costs are about to be lost, or the team's mail about them fails. Look at /service-charges/warnings.");

    private final LateCostStore costs;
    private final WorksSumStore works;
    private final TeamMailStore mails;
    private final LeaseYears years;

    LateCostsHealth(LateCostStore costs, WorksSumStore works, TeamMailStore mails, LeaseYears years) {
        this.costs = costs;
        this.works = works;
        this.mails = mails;
        this.years = years;
    }

    @Override
    public Mono<Health> health() {
        var until = years.rule().pressingUntil(years.served(years.today()));
        return Mono.zip(costs.soon(years.costsWhen(), until, new LateCostStore.Slice(1, 0)).map(LateCostStore.Page::waiting), works.unbilled(years.costsWhen(), until, LateCostService.LISTED)
                        .filter(found -> !found.late()).count(), mails.failingSince().map(LocalDate::toString).defaultIfEmpty(""))
                .map(found -> Health.status(found.getT1() + found.getT2() > 0 || !found.getT3().isEmpty() ? WARNING : Status.UP)
                        .withDetail("costs", found.getT1()).withDetail("works", found.getT2()).withDetail("mailFailsSince", found.getT3()).build());
    }
}
