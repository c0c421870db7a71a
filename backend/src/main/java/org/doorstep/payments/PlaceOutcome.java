package org.doorstep.payments;

import org.doorstep.kernel.Problem;

/** What came of giving money its account. */
public sealed interface PlaceOutcome {

    record Done() implements PlaceOutcome {}

    record Wrong(Problem problem) implements PlaceOutcome {}

    /** There is no such money without an account, or not for the caller. */
    record NotHere() implements PlaceOutcome {}
}
