package org.doorstep.payments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a card payment stands in our books. */
public enum PaymentState {

    /** We asked the provider for it; nobody was sent to pay yet. */
    ASKED,
    /** Somebody was sent to pay, and what came of it is not known. */
    OPEN,
    /** The money is on the account. */
    PAID,
    /** Nothing was taken. */
    NOT_PAID,
    /** The money was taken and the account would not have it: staff put it right. */
    UNPLACED,
    /** It never was on an account, and all of it went back to the card. */
    RETURNED,
    /** The payer's bank took it back after it was on an account, and two officers took it off there. */
    RECALLED;

    /** How rows and JSON name it: {@code not-paid}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static PaymentState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
