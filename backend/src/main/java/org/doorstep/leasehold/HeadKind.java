package org.doorstep.leasehold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What money under a head of charge is for. */
public enum HeadKind {
    /** Something bought for the building: cleaning, repairs, insurance. */
    COST,
    /** Saved for later works; what is spent from it is no cost of the year. */
    RESERVE;

    /** How files, rows and JSON name it: lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()} back. */
    public static HeadKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
