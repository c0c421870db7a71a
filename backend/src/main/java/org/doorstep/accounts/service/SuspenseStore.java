package org.doorstep.accounts.service;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.SuspenseLine;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what waits for its account. */
public interface SuspenseStore {

    /**
     * @param cleared whether it has its account
     * @param account the inner id of the one that was asked about
     */
    record Kept(SuspenseLine line, boolean cleared, Optional<UUID> account) {}

    Flux<SuspenseLine> waiting(int most);

    /** How many lines, and entries that an officer wants to take back, have waited since before this. */
    Mono<Long> waitingSince(Instant before);

    /**
     * One line, which nobody else clears until the transaction ends.
     *
     * @param account the reference of the account it may belong to
     */
    Mono<Kept> hold(UUID line, String account);

    Mono<Void> clear(UUID line, Optional<UUID> account, String by, Instant at);

    Mono<Void> note(UUID line, String note);
}
