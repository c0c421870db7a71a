package org.doorstep.payments.model;

import java.util.Locale;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * What the provider says of a payment.
 *
 * @param finished whether nothing more happens by itself; "finished" is not "paid" (rules.md 5.5)
 * @param code     why it was not paid: P0010 refused by the bank, P0020 ran out, P0030 the person's wish, P0040 ours,
 *                 P0050 the provider's fault
 * @param amount   that it was made for
 * @param reference ours, as it was given
 * @param refundable what can be given back this moment
 * @param refunded what was given back so far, or is on its way
 */
public record Said(
        Status status, boolean finished, Optional<String> code, Money amount, String reference, Money refundable, Money refunded) {

    /** The provider's own states, in the order of a payment's life. */
    public enum Status {
        CREATED, STARTED, SUBMITTED, CAPTURABLE, SUCCESS, FAILED, CANCELLED, ERROR;

        /** As the provider writes it; empty for a word it did not have when this was written. */
        public static Optional<Status> of(String word) {
            for (var status : values()) {
                if (status.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return Optional.of(status);
                }
            }
            return Optional.empty();
        }
    }
}
