package org.doorstep.documents.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.doorstep.documents.Folder;
import org.doorstep.documents.QuarterRun;
import org.doorstep.documents.model.Quarter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what there is to make in each quarter, and what was made. */
public interface QuarterStore {

    /** How often one is tried. */
    int TRIES = 3;

    /**
     * One to make.
     *
     * @param part of an account the first day, of a lease the year and the bill
     */
    record Due(Folder folder, String part) {}

    /** Once: begun again, nothing changes. */
    Mono<Void> begin(Quarter quarter, Instant at);

    /** Those that were written down before stay as they are. */
    Mono<Void> plan(Quarter quarter, List<Due> papers);

    /** Some of those not made yet nor failed too often: those that never failed first. */
    Flux<Due> waiting(Quarter quarter, int most);

    /** @return whether it was us who made it: nobody else is to tell of it */
    Mono<Boolean> made(Quarter quarter, Folder folder, UUID document);

    Mono<Void> failed(Quarter quarter, Folder folder);

    /** There is nobody left to make it for. */
    Mono<Void> leave(Quarter quarter, Folder folder);

    Mono<Void> ended(Quarter quarter, Instant at);

    /** The latest first. */
    Flux<QuarterRun> runs(int most);
}
