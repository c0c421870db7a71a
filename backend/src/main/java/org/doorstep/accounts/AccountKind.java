package org.doorstep.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an account is for. Most a home's people see first. */
public enum AccountKind {
    RENT,
    GARAGE,
    /** A leaseholder's share of what the building costs. */
    SERVICE_CHARGE,
    MAJOR_WORKS,
    /** What a repair cost that the resident pays for. */
    RECHARGE,
    COURT_COSTS,
    /** What was left to pay when an agreement ended. */
    FORMER;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static AccountKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
