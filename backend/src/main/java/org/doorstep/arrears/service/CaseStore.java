package org.doorstep.arrears.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import reactor.core.publisher.Mono;

/** Keeps cases and what was done in them. Whose an account is, {@code accounts} has decided before anybody asks here. */
public interface CaseStore {

    /** @param due of the last line of a page, and its id: where the next one begins */
    record Cursor(LocalDate due, UUID id) {}

    /** Keeps every other look and hold from an account until the transaction ends, with a case or without one. */
    Mono<Void> alone(UUID account);

    /** @return false when the account has an open case already: nothing was kept */
    Mono<Boolean> open(StoredCase opened);

    /** The open case of an account. */
    Mono<StoredCase> find(UUID account);

    /** The same, kept from everybody else until the transaction ends. */
    Mono<StoredCase> lock(UUID account);

    /** An open case by its id, kept from everybody else in the same way. */
    Mono<StoredCase> lockCase(UUID id);

    /** Those of these agreements. */
    Mono<List<StoredCase>> open(Set<UUID> agreements);

    /** The accounts with an open case, in the order of their ids after {@code after}. */
    Mono<List<UUID>> accounts(Optional<UUID> after, int most);

    Mono<List<StoredCase>> due(Optional<Cursor> after, int most);

    Mono<Void> keep(StoredCase changed);

    Mono<Void> close(StoredCase closed, String why, Instant at);

    /** What was done, the oldest first. */
    Mono<List<StoredStep>> steps(StoredCase of);

    Mono<Void> add(StoredCase to, StoredStep step);

    /** What people call the account of each of these cases, or of what was done in one, by their ids. */
    Mono<Map<UUID, String>> accountsOf(Collection<UUID> ids);

    /** Whose cases these are, by their ids. */
    Mono<Map<UUID, UUID>> agreements(Collection<UUID> cases);
}
