package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.doorstep.directdebit.Leavers;
import reactor.core.publisher.Mono;

/** Keeps whose payers the register names no more. Several are held in the order of their ids, until the transaction's end. */
public interface LeaverStore {

    /** One that an officer is asked about. */
    record Asked(UUID id, Leavers.Leaver leaver) {}

    /** @param asked of live ones that an officer is asked about and has not said of that they left @param said how many it was said of before */
    record Held(List<UUID> asked, long said) {}

    /** Remembers since when the payers of these are gone, and for those who are there again that they were and until when. */
    Mono<Void> gone(Collection<UUID> gone, Collection<UUID> there, LocalDate today);

    /**
     * Where more live ones than {@code most} have a payer who is gone, and no officer has said so, an officer is asked about each of them.
     *
     * @return how many are asked about now
     */
    Mono<Long> ask(int most);

    /** Live ones whose payer has been gone since a day or longer, and that no officer is asked about or has said so of, in the order of their ids. */
    Mono<List<StoredDebit>> due(LocalDate day, UUID after, int limit);

    /** How many an officer is asked about. */
    Mono<Long> asked();

    /** Those that an officer is asked about, in the order of their ids. */
    Mono<List<Asked>> waiting(UUID after, int limit);

    /** Holds these, until the transaction's end. */
    Mono<Held> lock(Collection<UUID> ids);

    Mono<Void> said(Collection<UUID> ids, String actor, Instant at);
}
