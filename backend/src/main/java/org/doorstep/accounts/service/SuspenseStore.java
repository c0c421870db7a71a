package org.doorstep.accounts.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.SuspenseLine;
import org.doorstep.kernel.Money;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what waits for its account. */
public interface SuspenseStore {

    /**
     * @param cleared whether it has its account
     * @param account the inner id of the one that was asked about
     */
    record Kept(SuspenseLine line, boolean cleared, Optional<UUID> account) {}

    /**
     * @param from the id of the first, or of the next after it
     * @param find as in {@link org.doorstep.accounts.Suspense#waiting}
     */
    Flux<SuspenseLine> waiting(Optional<UUID> from, String find, int most);

    /** How many lines, and entries that an officer wants to take back, have waited since before this. */
    Mono<Long> waitingSince(Instant before);

    /**
     * One line, which nobody else clears until the transaction ends.
     *
     * @param account the reference of the account it may belong to
     */
    Mono<Kept> hold(UUID line, String account);

    Mono<Void> clear(UUID line, Optional<UUID> account, String by, Instant at);

    /** Lines of these amounts wait in the place of one, each named by it and its number; the one is cleared. */
    Mono<Void> divide(UUID line, List<Money> parts, String by, Instant at);

    Mono<Void> note(UUID line, String note);
}
