package org.doorstep.residents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody needs what is written to them. */
public enum LetterFormat {
    STANDARD, LARGE_PRINT, BRAILLE, AUDIO, EASY_READ;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static LetterFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
