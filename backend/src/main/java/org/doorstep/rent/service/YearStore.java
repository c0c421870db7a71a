package org.doorstep.rent.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.rent.Breakdown;
import org.doorstep.rent.model.YearlyBreakdowns.Round;
import org.doorstep.rent.service.RentStore.Held;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what accounts were told of a rent year in which nothing changed. */
public interface YearStore {

    /** @param day the debit day it tells of @param lines each head with what it costs a week */
    record Year(UUID id, UUID account, LocalDate day, String tenure, Instant toldAt, List<Breakdown> lines) {}

    /**
     * Accounts that are charged on a round's day, whose agreement is in force and no long lease, that were told nothing of that
     * day and are due; in the order of their ids after {@code after}.
     */
    Flux<Held> toTell(Round round, LocalDate today, Optional<UUID> after, int most);

    /** @return false when this account was told of this day before: nothing was kept */
    Mono<Boolean> add(Year year);

    /** By its own id, which only the contact about it has. */
    Mono<Year> find(UUID id, String account);
}
