package org.doorstep.rent.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.rent.Breakdown;
import org.doorstep.rent.service.RentStore.Held;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what accounts were told when their agreements began. */
public interface StartStore {

    /** @param lines each head with what it costs a week */
    record Start(UUID id, UUID account, String tenure, Instant toldAt, List<Breakdown> lines) {}

    /**
     * Accounts with a charge today whose agreement is in force, began on this day or later, is no long lease, and that were told
     * nothing yet; in the order of their ids after {@code after}.
     */
    Flux<Held> toTell(LocalDate since, LocalDate today, Optional<UUID> after, int most);

    /** @return false when this account was told before: nothing was kept */
    Mono<Boolean> add(Start start);

    /** By its own id, which only the contact about it has. */
    Mono<Start> find(UUID id, String account);
}
