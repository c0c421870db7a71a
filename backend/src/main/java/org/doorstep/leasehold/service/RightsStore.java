package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.doorstep.leasehold.RightsSummary.Version;
import reactor.core.publisher.Mono;

/** Keeps who compared a summary of rights with the print, and which one a demand went out with. */
public interface RightsStore {

    /** Who compared a text of the summary of rights, and when. */
    Mono<Checked> checked(LocalDate starts, String textHash);

    Mono<Boolean> check(LocalDate starts, String textHash, String by, Instant at);

    /** Keeps the summary that a demand, by its inner id, goes out with; of one that goes out once more, the newer one. */
    Mono<Void> keepRights(UUID demand, Version summary);

    /** The summaries that demands went out with; of one from before they were kept there is none. */
    Mono<Map<UUID, Version>> rightsOf(Collection<UUID> demands);

    record Checked(String by, Instant at) {}
}
