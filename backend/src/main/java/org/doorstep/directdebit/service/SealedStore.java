package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What is sealed, to be sealed anew; and what was only typed, or handed in long ago, to be forgotten. */
public interface SealedStore {

    /** What something sealed belongs to. */
    sealed interface Owner {

        record Debit(UUID id) implements Owner {}

        /** @param input the day of the file */
        record Run(LocalDate input) implements Owner {}

        /** What it is sealed for. */
        default String row() {
            return switch (this) {
                case Debit(var id) -> StoredDebit.row(id);
                case Run(var input) -> RunMaker.row(input);
            };
        }
    }

    record Kept(Owner owner, Sealed sealed) {}

    /** Bank details and files sealed with another key than this. */
    Mono<List<Kept>> sealedOtherwise(String key, int limit);

    /** Puts new for old, unless somebody was there first. */
    Mono<Void> reseal(Kept old, Sealed sealed);

    Mono<Long> forgetTyped(Instant before);

    /** Forgets files whose money moved before the day; what was in them stays, line by line, and their digest. */
    Mono<Long> forgetFiles(LocalDate before);
}
