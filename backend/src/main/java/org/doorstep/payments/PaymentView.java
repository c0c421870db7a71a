package org.doorstep.payments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;

/**
 * A card payment as its payer sees it.
 *
 * @param reference to quote on the phone
 * @param account   reference of the account it is for
 * @param why       nothing was taken; empty unless so
 * @param ended     when we knew what came of it
 * @param refunded  of it, what was given back
 */
public record PaymentView(
        UUID id, String reference, String account, Money amount, Standing standing, Optional<WhyNotPaid> why, Instant begun,
        Optional<Instant> ended, Money refunded) {

    /** What can be said of it this moment. */
    public enum Standing {
        /** Taken and on the account. */
        PAID,
        /** Taken, and not on the account yet: we put that right. */
        TAKEN,
        /** Nothing was taken. */
        NOT_PAID,
        /** Taken, and taken back by the payer's own bank: it is on the account no more. */
        RECALLED,
        /** The payer has not finished; they can go on. */
        UNFINISHED,
        /** The provider does not answer. */
        UNKNOWN;

        /** How words and JSON name it: {@code not-paid}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
