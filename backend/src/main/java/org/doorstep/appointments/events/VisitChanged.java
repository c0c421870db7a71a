package org.doorstep.appointments.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/**
 * A booked visit has another day, window or operative.
 *
 * @param about     what the visit is for
 * @param dayBefore the day it was booked for until now
 * @param windowBefore the window until now; same day and window means that only the operative changed
 * @param byResident whether the resident asked for it; otherwise the landlord did
 */
public record VisitChanged(UUID visit, Subject about, LocalDate dayBefore, String windowBefore, LocalDate day,
        String window, LocalTime from, LocalTime until, String operative, boolean byResident, Instant at) {

    /** Greater with every change: what tells one state of the visit from the next. */
    public int revision() {
        return Math.toIntExact(at.getEpochSecond());
    }
}
