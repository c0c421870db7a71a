package org.doorstep.repairs;

import org.doorstep.appointments.Offer;

/** What became of asking for another time. */
public sealed interface SlotsOutcome {

    record Offered(Offer offer) implements SlotsOutcome {}

    /** No visit can be booked for the repair as it stands: it is over, or somebody comes without one. The number to ring. */
    record NotNow(String phone) implements SlotsOutcome {}

    /** The visit is too near to be moved by its resident, or somebody has set off. The number to ring. */
    record TooLate(String phone) implements SlotsOutcome {}

    record NotHere() implements SlotsOutcome {}
}
