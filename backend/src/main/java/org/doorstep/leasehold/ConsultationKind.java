package org.doorstep.leasehold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What leaseholders are consulted on (Landlord and Tenant Act 1985, section 20; rules.md LH-1). */
public enum ConsultationKind {
    /** Qualifying works. */
    WORKS,
    /** A qualifying long-term agreement. */
    AGREEMENT,
    /** Works under an agreement that leaseholders were consulted on before. */
    WORKS_UNDER_AGREEMENT;

    /** How rows, words and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static ConsultationKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
