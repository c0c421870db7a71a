package org.doorstep.residents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may see a need. Each includes the ones after it. */
public enum VisibleTo {
    RESIDENT, OPERATIVE, OFFICE;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static VisibleTo of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
