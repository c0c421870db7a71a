package org.doorstep.repairs.events;

import java.time.Instant;
import java.util.UUID;

/** A repair was reported. */
public record RepairReported(UUID repair, String reference, String person, Instant at) {}
