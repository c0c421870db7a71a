package org.doorstep.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By which way money comes. Each shows on the account in its own time. */
public enum Route {
    CARD, DIRECT_DEBIT, CASH_CARD, STANDING_ORDER, BANK_TRANSFER, HOUSING_BENEFIT, UNIVERSAL_CREDIT, CHEQUE;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static Route of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
