package org.doorstep.appointments;

import java.util.List;

/** What became of confirming, or of changing to another slot. */
public sealed interface BookOutcome {

    record Booked(VisitView visit) implements BookOutcome {}

    /** The slot is somebody else's by now; what was booked before still stands. The nearest others, at most three. */
    record Gone(List<Slot> nearest) implements BookOutcome {
        public Gone {
            nearest = List.copyOf(nearest);
        }
    }

    /** They keep as many slots as anybody may at once, for what they have not sent yet. */
    record TooMany(int limit) implements BookOutcome {}

    /** Past 5pm on the working day before: only by telephone. */
    record TooLate(String phone) implements BookOutcome {}

    /** No visit can be booked for it as it stands: it is over, or somebody comes without one. The number to ring. */
    record NotNow(String phone) implements BookOutcome {}

    /** Nothing held or booked that is theirs. */
    record NotHere() implements BookOutcome {}
}
