package org.doorstep.appointments;

import java.util.List;
import java.util.Optional;

/** What became of finishing a visit. */
public sealed interface FinishOutcome {

    /** @param next the visit booked from this one */
    record Finished(DiaryVisit visit, Optional<VisitView> next) implements FinishOutcome {}

    /** The slot for the next visit is gone, and this visit is not finished yet. The nearest others, at most three. */
    record Gone(List<Slot> nearest) implements FinishOutcome {
        public Gone {
            nearest = List.copyOf(nearest);
        }
    }

    /** It cannot be finished from where it stands, or the review day has passed already. */
    record NotNow(VisitState state) implements FinishOutcome {}

    record NotHere() implements FinishOutcome {}
}
