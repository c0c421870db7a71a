package org.doorstep.appointments;

import java.time.LocalDate;

/**
 * How a visit ends. Before the operative leaves it is settled what comes next, always: nothing more, another visit, or
 * a named reason to wait with the day somebody looks again (nph document 004: "make follow up appointments if required
 * with you prior to leaving your property").
 */
public sealed interface Finish {

    /** What was done, in the operative's words, at most 1,000 characters. */
    String whatWasDone();

    /** @param firstTime whether this was put right at the first visit */
    record Completed(String whatWasDone, boolean firstTime) implements Finish {}

    /** Another visit is booked on the spot. */
    record NextVisit(String whatWasDone, SlotNeed need, SlotChoice choice) implements Finish {}

    /**
     * @param reason   why no visit can be booked yet, at most 200 characters
     * @param reviewOn the day somebody looks at it again; not in the past
     */
    record Waiting(String whatWasDone, String reason, LocalDate reviewOn) implements Finish {}
}
