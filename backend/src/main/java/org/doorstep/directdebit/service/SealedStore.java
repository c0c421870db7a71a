package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.platform.safe.SealedRows;
import reactor.core.publisher.Mono;

/** Bank details and files, to be sealed anew; and what was only typed, or handed in long ago, to be forgotten. */
public interface SealedStore extends SealedRows<SealedStore.Owner> {

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

    Mono<Long> forgetTyped(Instant before);

    /** Forgets files whose money moved before the day; what was in them stays, line by line, and their digest. */
    Mono<Long> forgetFiles(LocalDate before);
}
