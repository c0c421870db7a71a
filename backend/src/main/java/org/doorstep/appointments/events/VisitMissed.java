package org.doorstep.appointments.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/** The window of a visit is over and nobody came. */
public record VisitMissed(UUID visit, Subject about, LocalDate day, LocalTime from, LocalTime until, Instant at) {

    /** Tells it from what was told of the visit before. */
    public int revision() {
        return Math.toIntExact(at.getEpochSecond());
    }
}
