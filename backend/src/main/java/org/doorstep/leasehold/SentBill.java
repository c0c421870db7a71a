package org.doorstep.leasehold;

import java.time.Instant;
import java.util.Optional;

/**
 * A bill that a lease was sent.
 *
 * @param number    of the quarter, or 5: what the year came to
 * @param takenBack empty while it stands
 */
public record SentBill(int year, int number, Instant sent, Optional<Instant> takenBack) {}
