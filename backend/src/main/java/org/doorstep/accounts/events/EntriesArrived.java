package org.doorstep.accounts.events;

import java.time.Instant;

/**
 * A file of entries was taken in: what is owed on any account, or how far money is here, may be another now.
 *
 * @param at when
 */
public record EntriesArrived(Instant at) {}
