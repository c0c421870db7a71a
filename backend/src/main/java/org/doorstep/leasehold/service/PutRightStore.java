package org.doorstep.leasehold.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.doorstep.leasehold.Bills.ChangedQuarters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps which schedules' changed quarters are put right together, and why. */
public interface PutRightStore {

    /** Schedules' years of which lines in quarters were found changed, by name; those that are put right now with them. */
    Mono<List<ChangedQuarters>> changed();

    /** @return false when it is under way already, or there is no such schedule */
    Mono<Boolean> begin(UUID id, String schedule, int year, String why, Instant at);

    /** One that is under way. */
    Mono<PutRight> of(UUID id);

    /** Its leases that have a quarter in which its own lines are others, in the order of their references. */
    Flux<String> leases(PutRight order, String after, int most);

    Mono<Void> done(UUID id, Instant at);

    /** @param schedule by its inner id @param reference the schedule's */
    record PutRight(UUID id, UUID schedule, String reference, int year, String why) {}
}
