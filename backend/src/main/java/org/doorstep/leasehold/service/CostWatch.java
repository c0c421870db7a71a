package org.doorstep.leasehold.service;

import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.CostWatchStore.Settled;
import org.doorstep.leasehold.service.CostWatchStore.Watched;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The promise of section 20B for each cost that the team is warned of: asked for, or told of in writing, within the months of the law
 * from the day it was incurred (rules.md SC-1). It is kept by the day the last lease was asked, and missed where that was too late.
 */
@Component
class CostWatch {

    private static final CurrentUser SYSTEM = BillPosting.SYSTEM;

    /** A night takes so many; the rest have the next one. */
    private static final int MOST = 500;

    private final CostWatchStore costs;
    private final Promises promises;
    private final LeaseYears years;
    private final Tx tx;

    CostWatch(CostWatchStore costs, Promises promises, LeaseYears years, Tx tx) {
        this.costs = costs;
        this.promises = promises;
        this.years = years;
        this.tx = tx;
    }

    Mono<Void> begin() {
        return costs.toWatch(years.costsWhen(), years.warnedOfUntil(), MOST).collectList().flatMapMany(Flux::fromIterable).concatMap(this::begin).then();
    }

    private Mono<Void> begin(Watched cost) {
        return tx.run(costs.watch(cost, years.today()).filter(first -> first)
                .flatMap(_ -> promises.open(SYSTEM, subject(cost.cost()), "cost.incurred", Facts.of("tenure", "lease"), years.beginOf(cost.incurred())))).then();
    }

    Mono<Void> end() {
        return costs.settled(years.costsWhen(), MOST).collectList().flatMapMany(Flux::fromIterable).concatMap(this::end).then();
    }

    private Mono<Void> end(Settled cost) {
        return tx.run(costs.end(cost.cost()).filter(first -> first).flatMap(_ -> settle(cost))).then();
    }

    private Mono<?> settle(Settled cost) {
        var about = subject(cost.cost());
        return cost.told().<Mono<?>>map(on -> promises.keep(SYSTEM, about, "cost.notified", years.beginOf(on)))
                .or(() -> cost.demanded().map(on -> promises.keep(SYSTEM, about, "cost.demanded", years.beginOf(on))))
                .orElseGet(() -> promises.withdraw(SYSTEM, about, "decided"));
    }

    private static Subject subject(UUID cost) {
        return new Subject(CostTelling.SUBJECT, cost);
    }
}
