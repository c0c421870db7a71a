package org.doorstep.payments;

import java.time.Instant;
import org.doorstep.kernel.Money;

/**
 * A card payment that somebody has to see to.
 *
 * @param account  what it was paid for
 * @param what     {@code unplaced}: taken, and its account would not have it; {@code wanted}: a refund waits for a second officer; else a short code of what cannot be
 * @param unplaced whether it can be given an account, or all of it back
 * @param doubted  whether somebody can say that they have looked
 */
public record Stray(String reference, String account, Money amount, Instant begun, String what, boolean unplaced, boolean doubted) {}
