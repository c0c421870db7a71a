package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.doorstep.leasehold.Surgeries.EndedDay;
import org.doorstep.leasehold.model.SurgeryHours;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps surgeries and who comes. */
public interface SurgeryStore {

    /** A talk that stands. */
    record Kept(UUID id, UUID surgery, LocalTime starts, String lease, String person, String about, int revision) {}

    /** The time a lease waits for a talk. */
    record Wait(Instant from, Instant begins) {}

    /** From a day on, the nearest first; none that was cancelled. */
    Flux<SurgeryHours> from(LocalDate day, int most);

    /** The talks that stand at these surgeries, by their time. */
    Flux<Kept> talks(Collection<UUID> surgeries);

    /** @return false when there is one at that place on that day */
    Mono<Boolean> open(SurgeryHours hours, Instant at, String by);

    /**
     * @param at   when somebody asked for it
     * @param wait from now until it begins
     * @return false when somebody has that time, or the lease waits for a talk already, or the day was cancelled
     */
    Mono<Boolean> book(Kept talk, Instant at, Wait wait);

    /** Moves a talk to another time. @return false when somebody has that time, or it was moved or taken back meanwhile, or the day was cancelled */
    Mono<Boolean> move(Kept talk, int before, Wait wait);

    /** @return false when it was taken back before */
    Mono<Boolean> cancel(UUID talk, Instant at);

    /** @return false when it was cancelled before */
    Mono<Boolean> cancelDay(UUID surgery, String why, Instant at, String by);

    /** Whether there is such a day and it was cancelled. */
    Mono<Boolean> isCancelled(UUID surgery);

    /** Ends the talks that stand at a day that was cancelled; those there were. */
    Flux<Kept> end(UUID surgery, Instant at);

    /** Days from one on that were cancelled while the lease had a talk at them, the nearest first. */
    Flux<EndedDay> ended(String lease, LocalDate from);

    /** The leases of talks, by the talks' ids. */
    Mono<Map<UUID, String>> leasesOf(Collection<UUID> talks);
}
