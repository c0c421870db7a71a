package org.doorstep.appointments.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/** The day of a visit is over, the operative had set off or arrived, and nobody said how it ended. */
public record VisitUnfinished(UUID visit, Subject about, LocalDate day, Instant at) {}
