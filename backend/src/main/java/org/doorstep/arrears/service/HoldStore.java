package org.doorstep.arrears.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import reactor.core.publisher.Mono;

/** Keeps holds. Whose an account is, {@code accounts} has decided before anybody asks here. */
public interface HoldStore {

    /** @return false when one of its kind runs already: nothing was kept */
    Mono<Boolean> place(StoredHold hold);

    /** Those of an account that nobody has ended, the first begun first. */
    Mono<List<StoredHold>> of(UUID account);

    /** The accounts with one that nobody has ended, in the order of their ids after {@code after}. */
    Mono<List<UUID>> accounts(Optional<UUID> after, int most);

    /** When a breathing space of an account ended last. */
    Mono<Instant> spaceEnded(UUID account);

    Mono<Void> treated(StoredHold changed);

    Mono<Void> end(StoredHold ended, Instant at);

    /** Those of these cases on whose account one runs. */
    Mono<Set<UUID>> held(Collection<UUID> cases);
}
