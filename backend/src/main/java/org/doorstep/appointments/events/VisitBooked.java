package org.doorstep.appointments.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/**
 * A visit was booked: by a resident, or from another visit before the operative left.
 *
 * @param about     what the visit is for
 * @param window    am, pm, school-run or all-day
 * @param from      civil time at which the window opens
 * @param until     civil time at which it closes
 * @param operative the name of who comes
 */
public record VisitBooked(UUID visit, Subject about, LocalDate day, String window, LocalTime from, LocalTime until,
        String operative) {}
