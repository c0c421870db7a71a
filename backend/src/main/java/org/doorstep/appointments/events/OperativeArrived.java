package org.doorstep.appointments.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.doorstep.kernel.Subject;

/** The operative is at the home. */
public record OperativeArrived(UUID visit, Subject about, LocalDate day, Instant at) {}
