package org.doorstep.appointments;

import java.time.Instant;
import java.util.List;

/** What became of holding a slot, or of lengthening the hold. */
public sealed interface HoldOutcome {

    /**
     * The slot is theirs.
     *
     * @param until      the instant the hold ends
     * @param extendable whether it may still be lengthened, once
     */
    record Held(Slot slot, Instant until, boolean extendable) implements HoldOutcome {}

    /** Somebody else was faster, or the hold ended meanwhile: the nearest others, at most three, nearest first. */
    record Gone(List<Slot> nearest) implements HoldOutcome {
        public Gone {
            nearest = List.copyOf(nearest);
        }
    }

    /** They keep as many other slots as anybody may at once: one of those comes first. */
    record TooMany(int limit) implements HoldOutcome {}

    /** There is a visit for this already; it can be changed instead. */
    record AlreadyBooked(VisitView visit) implements HoldOutcome {}

    /** Nothing of theirs to hold, or nobody logged in. */
    record NotHere() implements HoldOutcome {}
}
