package org.doorstep.documents.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Feed;
import org.doorstep.documents.Folder;
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

    /**
     * How a quarter is.
     *
     * @param drawn  when its statements were begun; empty while they wait
     * @param behind routes that had not told everything by then, by their codes
     * @param ended  when the last was made; empty while there are any to make
     */
    record Standing(
            Quarter quarter, Instant begun, Optional<Instant> drawn, List<Feed> behind, Optional<Instant> ended, long due, long made, long failed) {

        /** Whether there is nothing more to do. */
        boolean over() {
            return ended.isPresent() && failed == 0;
        }
    }

    /** Once: begun again, nothing changes. */
    Mono<Void> begin(Quarter quarter, Instant at);

    /**
     * Accounts of which nothing was ever written down before this quarter, though an earlier one was drawn: each came here after its first weeks were.
     *
     * @return the first day of the first quarter that was drawn, by their references; none where no earlier one was
     */
    Mono<Map<String, LocalDate>> late(Quarter quarter, Collection<String> accounts);

    /** Those that were written down before stay as they are. */
    Mono<Void> plan(Quarter quarter, List<Due> papers);

    /** Some of those not made yet nor failed too often: those that never failed first. */
    Flux<Due> waiting(Quarter quarter, int most);

    /** @return whether it was us who made it: nobody else is to tell of it */
    Mono<Boolean> made(Quarter quarter, Folder folder, UUID document);

    Mono<Void> failed(Quarter quarter, Folder folder);

    /** There is nobody left to make it for. */
    Mono<Void> leave(Quarter quarter, Folder folder);

    /** Every statement of it is written down, to be made now. */
    Mono<Void> drawn(Quarter quarter, Instant at, Collection<Feed> behind);

    /** Not while its statements wait. */
    Mono<Void> ended(Quarter quarter, Instant at);

    /**
     * Those that failed too often are tried once more.
     *
     * @return how many those are
     */
    Mono<Long> again(Quarter quarter);

    /** How many failed too often, of every quarter. */
    Mono<Long> failed();

    Mono<Standing> standing(Quarter quarter);

    /** The latest first. */
    Flux<Standing> standings(int most);
}
