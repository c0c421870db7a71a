package org.doorstep.appointments;

import java.time.LocalDate;
import java.util.List;

/** What can be offered for a need. */
public sealed interface Offer {

    /** One day's slots, in the order of the day. */
    record Day(LocalDate day, List<Slot> slots) {
        public Day {
            slots = List.copyOf(slots);
        }
    }

    /** Slots inside the promise's limit, earliest day first; never empty. */
    record InTime(List<Day> days) implements Offer {
        public InTime {
            days = List.copyOf(days);
        }
    }

    /** Nothing fits inside the limit: the first day beyond it on which somebody can come. Offer a call back as well. */
    record Later(Day first) implements Offer {}

    /** Nobody can come on any day searched: only a call back is left. */
    record Nobody(LocalDate searchedUntil) implements Offer {}
}
