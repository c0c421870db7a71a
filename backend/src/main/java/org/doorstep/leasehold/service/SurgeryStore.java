package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.doorstep.leasehold.model.SurgeryHours;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps surgeries and who comes. */
public interface SurgeryStore {

    /** A talk that stands. */
    record Kept(UUID id, UUID surgery, LocalTime starts, String lease, String person, String about, int revision) {}

    /** From a day on, the nearest first. */
    Flux<SurgeryHours> from(LocalDate day, int most);

    /** The talks that stand at these surgeries, by their time. */
    Flux<Kept> talks(Collection<UUID> surgeries);

    /** @return false when there is one at that place on that day */
    Mono<Boolean> open(SurgeryHours hours, Instant at, String by);

    /** @return false when somebody has that time, or the lease a talk at that surgery */
    Mono<Boolean> book(Kept talk, Instant at);

    /** Moves a talk to another time. @return false when somebody has that time, or it was moved or taken back meanwhile */
    Mono<Boolean> move(Kept talk, int before);

    /** @return false when it was taken back before */
    Mono<Boolean> cancel(UUID talk, Instant at);

    /** The leases of talks, by the talks' ids. */
    Mono<Map<UUID, String>> leasesOf(Collection<UUID> talks);
}
