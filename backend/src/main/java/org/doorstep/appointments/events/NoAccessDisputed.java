package org.doorstep.appointments.events;

import java.time.Instant;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/** The resident says they were in. What they wrote is kept with the visit and does not travel. */
public record NoAccessDisputed(UUID visit, Subject about, Instant at) {}
