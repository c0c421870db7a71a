package org.doorstep.contact;

import java.time.Instant;

/**
 * What became of a notice to one person. What lies in their messages alone has reached them once they have opened it.
 *
 * @param person their reference
 * @param at     of {@code SENT} when it left the house or was opened; of the others when it was written
 * @param why    of {@code FAILED}
 */
public record NoticeFate(String person, State state, Instant at, Why why) {

    /**
     * @param once   names the telling, as {@link Notice#once} has it; everybody who was told the same has the same
     * @param opened whether it left the house by no way, and was opened among their messages
     */
    public record Telling(String once, NoticeFate fate, boolean opened) {}

    /** The best that happened by any way. */
    public enum State {
        /** It left the house by one way at least, or was opened. */
        SENT,
        WAITING,
        FAILED
    }

    /** Why it left the house by no way. */
    public enum Why {
        /** It did, or may still. */
        NONE,
        /** It lies in their messages alone: there is no address for it, or none that they want. */
        NO_WAY,
        /** The address was gone when it was to be sent. */
        NO_ADDRESS,
        /** The case did not concern them any more, or they were to be left alone. */
        KEPT_BACK,
        /** A gateway refused it. */
        REFUSED,
        /** It could not be handed over for about a day. */
        GIVEN_UP
    }
}
