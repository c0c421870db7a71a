package org.doorstep.payments;

import java.time.Instant;
import java.util.UUID;

import org.doorstep.kernel.Money;

/**
 * A refund that is more than one officer gives back alone, and that another has not agreed to yet.
 *
 * @param by  the officer who wants it
 * @param own whether that is the reader, who can take it back and not agree to it
 */
public record WantedRefund(UUID id, Money amount, String by, Instant at, boolean own) {}
