package org.doorstep.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * How far what one feed tells of is on the accounts.
 *
 * @param workingDays within how many a payment shows; 0: at once, and for charges
 * @param asAt        up to when the last file told us; empty while none has, and for money that shows at once
 */
public record FeedAsAt(Feed feed, int workingDays, Optional<Instant> asAt) {}
