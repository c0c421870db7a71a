package org.doorstep.repairs;

import java.time.Instant;
import java.util.Optional;

/** What became of asking us to ring. */
public sealed interface CallBackOutcome {

    /** @param by until when we ring; empty where the landlord's charters promise no time */
    record Promised(Optional<Instant> by) implements CallBackOutcome {}

    /** There is no visit to agree on: the repair is over, or somebody comes without one. The number to ring. */
    record NotNow(String phone) implements CallBackOutcome {}

    record NotHere() implements CallBackOutcome {}
}
