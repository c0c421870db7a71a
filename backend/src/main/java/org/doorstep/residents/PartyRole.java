package org.doorstep.residents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody is to an agreement. */
public enum PartyRole {
    /** One of those it was made with: all of them jointly. */
    HOLDER,
    /** Acts for the holder: a managing agent of several leases. */
    AGENT;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static PartyRole of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
