package org.doorstep.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * Entries that came in for an account that is not there: nothing is dropped, and nothing is guessed. For the officers for
 * income and leasehold; for everybody else nothing is there.
 */
public interface Suspense {

    /** The longest a note may be, in characters as people count them. */
    int NOTE_LIMIT = 500;

    /** How many are listed at once. */
    int LISTED = 50;

    /** The first of those that wait, the oldest first. */
    default Mono<List<SuspenseLine>> waiting(CurrentUser user) {
        return waiting(user, Optional.empty(), "").map(Waiting::lines);
    }

    /**
     * Those that wait, the oldest first.
     *
     * @param from the line that the list begins with, or the next after it
     * @param find what is in the account as it was written, the reference or the note, whatever its case, or the amount without its
     *             sign; all where it is blank
     */
    Mono<Waiting> waiting(CurrentUser user, Optional<UUID> from, String find);

    /** @param next the line that the next list begins with */
    record Waiting(List<SuspenseLine> lines, Optional<UUID> next) {}

    /** Finds the account a line is to go on, for whoever decides to see whose it is: {@link Outcome.Found}, and nothing is posted. */
    Mono<Outcome> look(CurrentUser user, UUID line, String account);

    /** Posts a line to the account it belongs to, once. */
    Mono<Outcome> assign(CurrentUser user, UUID line, String account);

    /**
     * Makes several lines of one, which are for several accounts. They add up to it.
     *
     * @param parts amounts in pounds without a sign, with space between; what is left over is the last line
     */
    Mono<Outcome> divide(CurrentUser user, UUID line, String parts);

    /** Writes down what was found out so far; the line goes on waiting. */
    Mono<Outcome> note(CurrentUser user, UUID line, String note);

    /** Nobody's here: it went back to whoever sent it, or was never money. The line is cleared, and what was found out is kept. */
    Mono<Outcome> sentBack(CurrentUser user, UUID line, String note);

    /** What became of it. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        /** @param account as it stands without the line */
        record Found(SuspenseLine line, AccountCard account) implements Outcome {}

        /** About the fields {@code account}, {@code parts} or {@code note}. */
        record Wrong(Problem problem) implements Outcome {}

        /** Somebody else was quicker, to the same account or another. */
        record ClearedBefore() implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
