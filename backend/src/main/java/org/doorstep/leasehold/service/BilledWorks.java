package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.leasehold.WorksSum.EarlierSum;
import org.doorstep.leasehold.WorksSum.ToldSum;
import org.doorstep.leasehold.model.WorksKept;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What works were billed for: the sum that was told and what was made of it. */
@Component
class BilledWorks {

    private final WorksBilling.Consulted consulted;
    private final WorksStore works;
    private final WorksSumStore sums;

    BilledWorks(WorksBilling.Consulted consulted, WorksStore works, WorksSumStore sums) {
        this.consulted = consulted;
        this.works = works;
        this.sums = sums;
    }

    /** The consultation, the sum that stands, and the bills. */
    record Known(WorksBilling.Consulted.Found found, Optional<ToldSum> told, List<WorksKept> bills) {}

    Mono<Known> find(String consultation) {
        return consulted.find(consultation).flatMap(found -> Mono.zip(sums.told(found.kept().id()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        works.ofConsultation(found.kept().id()).collectList())
                .map(both -> new Known(found, both.getT1(), both.getT2())));
    }

    /** Sums that were told before the one that stands. */
    Flux<EarlierSum> before(Known known) {
        return sums.before(known.found().kept().id());
    }
}
