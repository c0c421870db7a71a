package org.doorstep.repairs.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The work is done.
 *
 * @param person    reference of who reported it
 * @param firstTime whether one visit was enough
 */
public record RepairCompleted(UUID repair, String reference, String person, boolean firstTime, Instant at) {}
