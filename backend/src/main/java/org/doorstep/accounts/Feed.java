package org.doorstep.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What files tell of: what is charged, and the money of each {@link Route}. Each is on the accounts up to a moment of its own. */
public enum Feed {
    CARD, DIRECT_DEBIT, CASH_CARD, STANDING_ORDER, BANK_TRANSFER, HOUSING_BENEFIT, UNIVERSAL_CREDIT, CHEQUE,
    /** Rent and whatever else is charged: what has no route. */
    CHARGES;

    /** The route whose money it tells of; empty for charges. */
    public Optional<Route> route() {
        return this == CHARGES ? Optional.empty() : Optional.of(Route.valueOf(name()));
    }

    /** How settings, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static Feed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
