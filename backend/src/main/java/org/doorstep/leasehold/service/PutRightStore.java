package org.doorstep.leasehold.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.doorstep.leasehold.Bills.ChangedBills;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps which schedules' changed bills are put right together, and why. */
public interface PutRightStore {

    /** Schedules' years of which lines in quarters, or in what the year came to, were found changed, by name; those that are put right now with them. */
    Mono<List<ChangedBills>> changed();

    /** @return false when it is under way already, or there is no such schedule */
    Mono<Boolean> begin(UUID id, ChangedBills which, String why, Instant at);

    /** One that is under way. */
    Mono<PutRight> of(UUID id);

    /** Its leases that have a bill of its kind in which its own lines are others, in the order of their references. */
    Flux<String> leases(PutRight order, String after, int most);

    Mono<Void> done(UUID id, Instant at);

    /** @param schedule by its inner id @param reference the schedule's @param balance whether what the year came to is put right; else its quarters */
    record PutRight(UUID id, UUID schedule, String reference, int year, boolean balance, String why) {}
}
