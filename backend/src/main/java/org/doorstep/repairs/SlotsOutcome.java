package org.doorstep.repairs;

import org.doorstep.appointments.Offer;

/** What became of asking for another time. */
public sealed interface SlotsOutcome {

    record Offered(Offer offer) implements SlotsOutcome {}

    /** No visit can be booked for the repair as it stands: it is over, or somebody comes without one. The number to ring. */
    record NotNow(String phone) implements SlotsOutcome {}

    record NotHere() implements SlotsOutcome {}
}
