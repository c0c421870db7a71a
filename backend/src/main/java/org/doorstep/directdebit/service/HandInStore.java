package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.model.FileStanding;
import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps which files Bacs has, which it never will, and which it did not take. */
public interface HandInStore {

    /** @param figures what whoever says something of it has to have seen, by the names of the fields that carry it */
    record File(LocalDate input, LocalDate entry, Map<String, String> figures, FileStanding standing) {}

    /** @param entry the day the money moves @param input the file's */
    record Unposted(LocalDate input, LocalDate entry) {}

    /** A collection on an account that Bacs never took. @param account the ledger's */
    record OnAccount(UUID line, UUID account, long seq) {}

    /**
     * What somebody has to see to.
     *
     * @param notHandedIn files whose day is over, or half over, and of which nobody has said that Bacs has them
     * @param notMade     files that there should be
     * @param unposted    collections that moved and are not on their accounts
     * @param notTakenBack collections of a file that Bacs refused, which are on their accounts all the same
     * @param toSee       what the banks said and instructions that are held, which nobody has seen to
     * @param toSeeLate    those of them that have waited for too long
     * @param unmatched    what the bank does not bear out of our money, and nobody has seen to
     * @param leaving      those of many whose payers the register names no more and of whom no officer has said that they left
     */
    record Troubles(long notHandedIn, long notMade, long unposted, long notTakenBack, long toSee, long toSeeLate, long unmatched, long leaving) {}

    /**
     * @param begun whether a file was ever handed in
     * @param entry the first day on which money moved, today at the latest, and is not on its accounts
     */
    record Awaited(boolean begun, Optional<LocalDate> entry) {}

    /** A file that is made, locked. */
    Mono<File> lock(LocalDate input);

    /** One officer has said something that another has to agree to. */
    Mono<Void> wish(LocalDate input, FileStanding.Word word, CurrentUser by, Instant at);

    Mono<Void> dropWish(LocalDate input);

    Mono<Void> handedIn(LocalDate input, String actor, Instant at);

    /** What it would have lodged is to be lodged again, what it would have taken was never asked for; the file is forgotten. */
    Mono<Void> givenUp(LocalDate input, String actor, Instant at);

    /** The same, and what is on accounts already is to be taken back there: until then its month is not asked for again. */
    Mono<Void> refused(LocalDate input, String actor, Instant at);

    /** Files that were handed in and of which something is not on its account. */
    Mono<List<Unposted>> unposted();

    /** What is not on its accounts, whether its file is known to be handed in or nobody has said so. */
    Mono<Awaited> awaited(LocalDate today);

    /** Files that Bacs refused and of which something is on an account. */
    Flux<LocalDate> notTakenBack();

    /** What of a refused file is on accounts, in the order of their ids. */
    Mono<List<OnAccount>> toTakeBack(LocalDate input, UUID after, int limit);

    /** Locks one of them; empty when it is no longer on its account. */
    Mono<UUID> lockOnAccount(UUID line, LocalDate input);

    /** It is off its account: its month may be asked for again. */
    Mono<Void> takenBack(UUID line);

    /**
     * @param made     files of days before this should be made
     * @param handedIn and handed in
     * @param posted   and posted, when their money moved before it
     */
    Mono<Troubles> troubles(LocalDate made, LocalDate handedIn, LocalDate posted, LocalDate toSee);
}
