package org.doorstep.standards.model;

import java.time.Instant;

import org.doorstep.kernel.Text;
import org.doorstep.standards.ExtendOutcome;
import org.doorstep.standards.Limit;
import org.doorstep.standards.Standard;

/** Whether a due time may be moved. */
public final class Extending {

    private Extending() {}

    /** Moved, or why not. */
    public sealed interface Decision {
        record Moved(Promise promise) implements Decision {}

        record Refused(ExtendOutcome outcome) implements Decision {}
    }

    public static Decision decide(Promise promise, Standard standard, Instant newDue, String reason, Instant now, Office office) {
        // "Complaint Code clocks are not paused either; they are extended, with reasons, to a cap" (CLK-10)
        if (standard.extension().isEmpty()) {
            return new Decision.Refused(new ExtendOutcome.NotAllowed());
        }
        if (reason.isBlank() || Text.isLonger(reason, ExtendOutcome.REASON_LIMIT)) {
            return new Decision.Refused(new ExtendOutcome.ReasonMissing(ExtendOutcome.REASON_LIMIT));
        }
        // "at decision to extend, before due date" (CH-22)
        if (now.isAfter(promise.due())) {
            return new Decision.Refused(new ExtendOutcome.AlreadyDue(promise.due()));
        }
        if (!newDue.isAfter(promise.due())) {
            return new Decision.Refused(new ExtendOutcome.NotLater(promise.due()));
        }
        // "up to 10 more working days" (CH-22): counted from the first due time, however often it was moved
        var extension = standard.extension().get();
        var cap = new Limit.Within(extension.cap(), extension.unit(), extension.cap());
        var latest = Counting.due(cap, promise.firstDue(), office).orElseThrow().at();
        return newDue.isAfter(latest)
                ? new Decision.Refused(new ExtendOutcome.BeyondCap(latest))
                : new Decision.Moved(promise.extend(newDue, reason.strip(), !office.calendar().knows(office.dayOf(newDue))));
    }
}
