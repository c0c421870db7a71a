package org.doorstep.repairs;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What happens next and by when: the one line a resident wants, and what half of all calls to a landlord ask.
 *
 * @param by when at the latest; empty when nothing is left to happen
 */
public record NextStep(Kind kind, Optional<Instant> by) {

    /** Its words are {@code repairs.next.<code>}. */
    public enum Kind {
        /** We come within the emergency's time, without a slot. */
        WE_COME,
        /** We ring to agree a time. */
        WE_RING,
        /** Somebody reads what was written before anything else is decided. */
        WE_LOOK,
        /** We rang, and what comes next was agreed; nothing is booked. */
        AS_AGREED,
        VISIT,
        ON_THE_WAY,
        /** Somebody is at the home. */
        ARRIVED,
        /** They have left; what they found is being written down. */
        VISIT_OVER,
        /** The resident may still say "I was in". */
        TELL_US_IF_YOU_WERE_IN,
        /** Waiting for the named reason; we look at it again by then. */
        WE_WAIT,
        /** The work is done: say how it went. */
        RATE_US,
        /** They were unhappy: we ring to ask why. */
        WE_FOLLOW_UP,
        NOTHING;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public static NextStep of(Kind kind, Instant by) {
        return new NextStep(kind, Optional.of(by));
    }

    public static NextStep nothing() {
        return new NextStep(Kind.NOTHING, Optional.empty());
    }
}
