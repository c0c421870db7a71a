package org.doorstep.rent.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.rent.Difference;
import org.doorstep.rent.model.Charges;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;

/** Keeps charges, and what was told and found. Whose an account is, {@code accounts} has decided before anybody asks here. */
public interface RentStore {

    /** The charges of an account that were there on that day, or came later; a rise that waits for its notice is none of them yet. */
    Mono<Charges> charges(UUID account, LocalDate since);

    /** An account with whose it is. @param closed its last day, when there is one */
    record Held(UUID account, String reference, UUID agreement, Optional<LocalDate> closed) {}

    /**
     * Accounts that had a charge on this day or before, in the order of their ids after {@code after}: whether it goes on or not.
     *
     * @param closed those that closed before this day are left out
     */
    Flux<Held> weekly(LocalDate day, LocalDate closed, Optional<UUID> after, int most);

    /** Forgets what was found of weeks before this one. */
    Mono<Void> forgetDifferences(LocalDate before);

    /** Replaces what was found of an account in these weeks. */
    Mono<Void> found(UUID account, LocalDate from, LocalDate until, List<Difference> differences, Instant at);

    Mono<Long> countDifferences();

    Flux<Difference> newestDifferences(int most);
}
