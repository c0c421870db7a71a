package org.doorstep.standards;

import java.time.Instant;

/** What came of moving a due time. */
public sealed interface ExtendOutcome {

    /** Longest reason, in characters. */
    int REASON_LIMIT = 1000;

    record Extended(PromiseView promise) implements ExtendOutcome {}

    /** The subject has no open promise for this standard. */
    record NotOpen() implements ExtendOutcome {}

    /** The standard allows no extension. */
    record NotAllowed() implements ExtendOutcome {}

    /** It is decided before the due date, never after (Complaint Handling Code 6.4). */
    record AlreadyDue(Instant due) implements ExtendOutcome {}

    /** The new time is no later than the present one. */
    record NotLater(Instant due) implements ExtendOutcome {}

    /** Later than the standard's cap. */
    record BeyondCap(Instant latest) implements ExtendOutcome {}

    /** An extension without a reason, or with one too long to read. */
    record ReasonMissing(int limit) implements ExtendOutcome {}
}
