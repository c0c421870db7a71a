package org.doorstep.accounts;

import java.util.List;
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

    /** How many are listed at once; clearing the oldest shows the next. */
    int LISTED = 50;

    /** Those that wait, the oldest first. */
    Mono<List<SuspenseLine>> waiting(CurrentUser user);

    /** Posts a line to the account it belongs to, once. */
    Mono<Outcome> assign(CurrentUser user, UUID line, String account);

    /** Writes down what was found out so far; the line goes on waiting. */
    Mono<Outcome> note(CurrentUser user, UUID line, String note);

    /** Nobody's here: it went back to whoever sent it, or was never money. The line is cleared, and what was found out is kept. */
    Mono<Outcome> sentBack(CurrentUser user, UUID line, String note);

    /** What became of it. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        /** About the fields {@code account} or {@code note}. */
        record Wrong(Problem problem) implements Outcome {}

        /** Somebody else was quicker, to the same account or another. */
        record ClearedBefore() implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
