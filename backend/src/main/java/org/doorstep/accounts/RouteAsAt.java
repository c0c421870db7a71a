package org.doorstep.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the payments of one route are on the accounts.
 *
 * @param workingDays within how many a payment shows; 0: at once
 * @param asAt        up to when the last file told us; empty while none has, and for what shows at once
 */
public record RouteAsAt(Route route, int workingDays, Optional<Instant> asAt) {}
