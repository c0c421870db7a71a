package org.doorstep.leasehold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the team decided about a cost that was neither told nor asked for in time. */
public enum CostDecision {
    /**
     * It is charged all the same: demands on account covered it, or leaseholders were told in a way that is not known here. A lease that was sent no
     * quarter's bill of the year in time is not charged for it.
     */
    CHARGED,
    /** Nobody is charged for it. */
    LOST;

    /** How rows, forms and JSON name it: lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()} back; empty for anything else. */
    public static Optional<CostDecision> of(String code) {
        return Arrays.stream(values()).filter(decision -> decision.code().equals(code)).findFirst();
    }
}
