package org.doorstep.leasehold.service;

import java.time.LocalDate;

import org.doorstep.leasehold.RightsSummary;
import org.doorstep.leasehold.RightsSummary.Version;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The summary of rights that may go with a bill: one whose every word somebody compared, in the file or at the desk. */
@Component
class CheckedRights {

    private final RightsSummary summaries;
    private final BillStore store;

    CheckedRights(RightsSummary summaries, BillStore store) {
        this.summaries = summaries;
        this.store = store;
    }

    /** Empty when the one in force was never compared: then nothing may be asked for. */
    Mono<Version> on(LocalDate day) {
        return Mono.justOrEmpty(summaries.on(day)).flatMap(version -> version.checked().isPresent() ? Mono.just(version)
                : store.checked(version.from(), version.textHash()).map(checked -> version.checkedBy(checked.by() + ", " + checked.at())));
    }

    /** The one in force, compared or not. */
    Mono<Version> inForce(LocalDate day) {
        return on(day).switchIfEmpty(Mono.justOrEmpty(summaries.on(day)));
    }
}
