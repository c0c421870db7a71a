package org.doorstep.leasehold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a leaseholder may ask the leasehold team. */
public enum RequestKind {
    /** The summary of the last year's costs (Landlord and Tenant Act 1985, section 21; rules.md SC-3). */
    SUMMARY,
    /** To see the bills behind a summary (section 22). */
    INSPECTION,
    /** Anything else. */
    QUESTION;

    /** How rows, words and JSON name it: lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()} back. */
    public static RequestKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
