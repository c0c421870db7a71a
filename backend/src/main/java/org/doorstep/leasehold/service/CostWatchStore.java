package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.leasehold.service.LateCostStore.When;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Costs that the team is warned of and that a promise runs for. */
public interface CostWatchStore {

    /** Warned of and not watched yet: those incurred until a day that can still be saved. */
    Flux<Watched> toWatch(When when, LocalDate incurredBy, int most);

    /** @return false when it is watched already */
    Mono<Boolean> watch(Watched cost, LocalDate today);

    /** Watched ones that are settled, decided about, or no longer the cost they were. */
    Flux<Settled> settled(When when, int most);

    /** @return false when somebody ended it before */
    Mono<Boolean> end(UUID cost);

    record Watched(UUID cost, LocalDate incurred) {}

    /**
     * @param told     when leaseholders were told of it in writing
     * @param demanded when the last of them was asked for it; both are empty where the team decided, or the file says another cost
     */
    record Settled(UUID cost, Optional<LocalDate> told, Optional<LocalDate> demanded) {}
}
