package org.doorstep.leasehold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A step of a consultation that was left out or came too late. Each caps what leaseholders pay (rules.md LH-4). */
public enum Missed {
    NO_INTENTION,
    /** The contract, or the estimates, came before leaseholders' days for the notice of intention were over. */
    INTENTION_TOO_SHORT,
    NO_ESTIMATES,
    ESTIMATES_TOO_SHORT,
    /** "At least two" estimates (LH-2). */
    FEWER_THAN_TWO,
    /** "One from an unconnected contractor" (LH-2). */
    ALL_CONNECTED,
    /** Leaseholders named a contractor, and it was not asked for an estimate (LH-2). */
    NOMINEE_NOT_ASKED,
    REASONS_LATE,
    REPLY_LATE;

    /** Reads {@link #code()} back; empty for anything else. */
    public static Optional<Missed> of(String code) {
        return Arrays.stream(values()).filter(missed -> missed.code().equals(code)).findFirst();
    }

    /** How words and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
