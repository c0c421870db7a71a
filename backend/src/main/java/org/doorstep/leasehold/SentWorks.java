package org.doorstep.leasehold;

import java.time.Instant;
import java.util.Optional;

/**
 * A bill of works that a lease was sent.
 *
 * @param takenBack empty while it stands
 */
public record SentWorks(String reference, Optional<Instant> takenBack) {}
