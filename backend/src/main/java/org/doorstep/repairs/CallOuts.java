package org.doorstep.repairs;

import java.time.Instant;
import java.util.List;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * Emergencies that somebody was called out to: who comes at night comes out of no diary, so the staff who plan or answer for
 * residents write down that they were there. Nothing for others.
 */
public interface CallOuts {

    /** The longest a note of what was done may be, in characters as people count them. */
    int DONE_LIMIT = 1000;

    /** Empty when there is no such emergency, or it is not theirs to write about. */
    Mono<CallOut> find(CurrentUser staff, String reference);

    /**
     * Somebody was there: keeps the promise to attend, and ends the emergency. Written down twice it is once. Whoever makes
     * something safe has looked into it, so both duties of the law on hazards are done by then (rules.md AW-10, AW-11) and the
     * written summary is owed: of the hazard of the fault itself, since of any other nothing was said.
     *
     * @param came   when: since the emergency was logged, and not in the future
     * @param done   what they did, in words the resident reads
     * @param mended whether nothing is left to do; else it is safe, and we ring to agree the rest
     */
    Mono<Attended> attended(CurrentUser staff, String reference, Instant came, String done, boolean mended);

    /** @param logged when the emergency was */
    record CallOut(String reference, String fault, String place, Instant logged) {}

    /** What became of writing it down. */
    sealed interface Attended {

        /** @param othersLeft whether a hazard is known besides the fault's own: what was done about it is to be written down by itself */
        record Kept(boolean othersLeft) implements Attended {}

        record Wrong(List<Problem> problems) implements Attended {}

        /** A visit is booked for it: whoever makes it says how it ended. */
        record VisitBooked() implements Attended {}

        record NotHere() implements Attended {}
    }
}
