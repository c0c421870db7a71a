package org.doorstep.appointments;

/** What became of an operative's or a scheduler's step. The same step taken twice is taken once. */
public sealed interface StepOutcome {

    record Taken(DiaryVisit visit) implements StepOutcome {}

    /** The visit does not stand where this step begins. */
    record NotNow(VisitState state) implements StepOutcome {}

    /** The operative's whole day would no longer fit. */
    record DoesNotFit() implements StepOutcome {}

    record NotHere() implements StepOutcome {}
}
