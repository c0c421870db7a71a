package org.doorstep.appointments;

/** What became of cancelling. */
public sealed interface CancelOutcome {

    record Cancelled() implements CancelOutcome {}

    /** Past 5pm on the working day before: only by telephone. */
    record TooLate(String phone) implements CancelOutcome {}

    /** Nothing booked that is theirs. */
    record NotHere() implements CancelOutcome {}
}
