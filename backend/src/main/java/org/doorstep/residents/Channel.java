package org.doorstep.residents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody prefers to be told. */
public enum Channel {
    TEXT, EMAIL, LETTER, PHONE;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
