package org.doorstep.leasehold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The steps of a consultation, in their order; not every kind has every one (rules.md LH-2, LH-3). */
public enum Stage {
    /** The notice of intention. */
    INTENTION,
    /** The statement of estimates for works, the proposal for an agreement. */
    ESTIMATES,
    /** The contract was entered. */
    CONTRACT,
    /** The notice of reasons for whom it was given to. */
    REASONS;

    /** How rows, words and JSON name it: lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()} back. */
    public static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
