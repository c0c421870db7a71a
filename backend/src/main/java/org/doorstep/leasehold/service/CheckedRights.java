package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.doorstep.leasehold.RightsSummary;
import org.doorstep.leasehold.RightsSummary.Version;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The summary of rights that may go with a bill: one whose every word somebody compared, in the file or at the desk. */
@Component
class CheckedRights {

    private final RightsSummary summaries;
    private final RightsStore store;

    CheckedRights(RightsSummary summaries, RightsStore store) {
        this.summaries = summaries;
        this.store = store;
    }

    /** Empty when the one in force was never compared: then nothing may be asked for. */
    Mono<Version> on(LocalDate day) {
        return Mono.justOrEmpty(summaries.on(day)).flatMap(version -> version.checked().isPresent() ? Mono.just(version)
                : store.checked(version.from(), version.textHash()).map(checked -> version.checkedBy(checked.by() + ", " + checked.at())));
    }

    /** Keeps the one that a demand, by its inner id, goes out with; of one that goes out once more, the newer one. */
    Mono<Void> keep(UUID demand, Version summary) {
        return store.keepRights(demand, summary);
    }

    /** The one that a demand went out with, word for word; of a demand from before it was kept, the one of its day. */
    Mono<Version> of(UUID demand, LocalDate sent) {
        return store.rightsOf(Set.of(demand)).flatMap(kept -> Mono.justOrEmpty(kept.get(demand))).switchIfEmpty(Mono.defer(() -> on(sent)));
    }

    Mono<Boolean> check(LocalDate starts, String textHash, String by, Instant at) {
        return store.check(starts, textHash, by, at);
    }

    /** The one in force, compared or not. */
    Mono<Version> inForce(LocalDate day) {
        return on(day).switchIfEmpty(Mono.justOrEmpty(summaries.on(day)));
    }
}
