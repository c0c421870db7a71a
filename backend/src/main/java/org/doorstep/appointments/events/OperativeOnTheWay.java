package org.doorstep.appointments.events;

import java.time.LocalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/** The operative has set off for this visit. */
public record OperativeOnTheWay(UUID visit, Subject about, LocalDate day, LocalTime from, LocalTime until,
        String operative, Instant at) {

    /** Tells it from what was told of the visit before. */
    public int revision() {
        return Math.toIntExact(at.getEpochSecond());
    }
}
