package org.doorstep.appointments;

import java.time.Instant;

/** What became of a resident's "I was in". */
public sealed interface AnswerOutcome {

    /** Kept; the case stays open. Saying it again changes nothing. */
    record Kept() implements AnswerOutcome {}

    record TooLate(Instant until) implements AnswerOutcome {}

    record NotHere() implements AnswerOutcome {}
}
