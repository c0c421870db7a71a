package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps which files Bacs has, and which it never will. */
public interface HandInStore {

    /** @param handedIn whether Bacs has it @param givenUp whether it never will */
    record Standing(LocalDate input, LocalDate entry, boolean handedIn, boolean givenUp) {}

    /** @param entry the day the money moves @param input the file's */
    record Unposted(LocalDate input, LocalDate entry) {}

    /**
     * What somebody has to see to.
     *
     * @param notHandedIn files whose day is over, or half over, and of which nobody has said that Bacs has them
     * @param notMade     files that there should be
     * @param unposted    collections that moved and are not on their accounts
     * @param toSee       what the banks said and instructions that are held, which nobody has seen to
     */
    record Troubles(long notHandedIn, long notMade, long unposted, long toSee) {}

    /** A file that is made, locked. */
    Mono<Standing> lock(LocalDate input);

    Mono<Void> handedIn(LocalDate input, String actor, Instant at);

    /** What it would have lodged is to be lodged again, what it would have taken was never asked for; the file is forgotten. */
    Mono<Void> givenUp(LocalDate input, String actor, Instant at);

    /** Files that were handed in and of which something is not on its account. */
    Mono<List<Unposted>> unposted();

    /**
     * @param made     files of days before this should be made
     * @param handedIn and handed in
     * @param posted   and posted, when their money moved before it
     */
    Mono<Troubles> troubles(LocalDate made, LocalDate handedIn, LocalDate posted);
}
