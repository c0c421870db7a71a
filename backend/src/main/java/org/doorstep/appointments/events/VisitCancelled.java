package org.doorstep.appointments.events;

import java.time.Instant;
import java.time.LocalTime;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/** A booked visit will not take place. The reason is kept with the visit; it may be personal and does not travel. */
public record VisitCancelled(UUID visit, Subject about, LocalDate day, String window, LocalTime from, LocalTime until,
        boolean byResident, Instant at) {

    /** Greater than every revision before it. */
    public int revision() {
        return Math.toIntExact(at.getEpochSecond());
    }
}
