package org.doorstep.leasehold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the costs under a head are for, by which the law's limit is chosen (rules.md LH-1). Only a person knows. */
public enum Spending {
    /** Works: over 250 pounds for one leaseholder, leaseholders are asked first. */
    WORKS,
    /** What an agreement of more than twelve months costs: over 100 pounds a year. */
    AGREEMENT,
    /** Insurance, electricity, wages: neither works nor under a long agreement, so nobody has to be asked. */
    NEITHER;

    /** How rows, forms and JSON name it: lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()} back; empty for anything else. */
    public static Optional<Spending> of(String code) {
        return Arrays.stream(values()).filter(spending -> spending.code().equals(code)).findFirst();
    }
}
