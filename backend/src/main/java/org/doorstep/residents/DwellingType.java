package org.doorstep.residents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of place it is. */
public enum DwellingType {
    HOUSE, FLAT, BUNGALOW, MAISONETTE, BEDSIT, SHELTERED_FLAT, SHELTERED_BUNGALOW, GARAGE, PITCH;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static DwellingType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
