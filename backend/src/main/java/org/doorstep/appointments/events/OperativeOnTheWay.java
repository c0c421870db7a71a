package org.doorstep.appointments.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/** The operative has set off for this visit. */
public record OperativeOnTheWay(UUID visit, Subject about, LocalDate day, String operative, Instant at) {}
