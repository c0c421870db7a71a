package org.doorstep.directdebit.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What is sealed, to be sealed anew; and what was only typed, to be forgotten. */
public interface SealedStore {

    record Kept(UUID debit, Sealed sealed) {}

    /** Bank details sealed with another key than this. */
    Mono<List<Kept>> sealedOtherwise(String key, int limit);

    /** Puts new for old, unless somebody was there first. */
    Mono<Void> reseal(Kept old, Sealed sealed);

    Mono<Long> forgetTyped(Instant before);
}
