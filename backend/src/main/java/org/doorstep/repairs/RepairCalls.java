package org.doorstep.repairs;

import java.time.Instant;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/** Calls to residents about their repairs, written down by the staff who plan or answer for residents; nothing for others. */
public interface RepairCalls {

    /** The longest a note of what was agreed may be, in characters as people count them. */
    int AGREED_LIMIT = 500;

    /** Whom to ring about a repair that is not over; empty when there is none such. */
    Mono<Call> find(CurrentUser staff, String reference);

    /**
     * Somebody rang. Spoken with, the promised call back is kept ({@code call-back.made}); when nobody answered it is still
     * owed, and that it was tried is evidence. What is booked or waited for stands as it stood.
     *
     * @param agreed   what was agreed, in staff's words; they and the resident read it on the case
     * @param answered whether somebody answered; then what was agreed must be there
     */
    Mono<Rang> rang(CurrentUser staff, String reference, String agreed, boolean answered);

    /**
     * @param person who is told what becomes of the repair; empty where nobody is left to ring
     * @param phone  to ring on, where they gave one with the report
     * @param by     by when we ring; empty when no call is owed
     */
    record Call(String reference, String fault, String place, String person, Optional<String> phone, Optional<Instant> by) {}

    /** What became of writing down a call. */
    sealed interface Rang {

        record Kept() implements Rang {}

        record Wrong(Problem problem) implements Rang {}

        record NotHere() implements Rang {}
    }
}
