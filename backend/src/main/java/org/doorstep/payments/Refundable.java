package org.doorstep.payments;

import java.time.Instant;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * A payment that was taken, as an officer sees it.
 *
 * @param refunded  of it, what was given back
 * @param available what can still be given back
 * @param waiting   whether giving back is under way, and not known to be done
 * @param placed    whether it is on an account; else all of it goes back, or it is given one
 * @param recalled  whether the provider says that the payer's bank took it back, and it is still on the account
 * @param wanted    a refund that waits for a second officer
 * @param heard     whether the provider answered; else the figures are ours
 */
public record Refundable(
        String reference, String account, Money amount, Money refunded, Money available, Instant begun, boolean waiting, boolean placed, boolean recalled,
        Optional<WantedRefund> wanted, boolean heard) {}
