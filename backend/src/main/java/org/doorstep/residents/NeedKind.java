package org.doorstep.residents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a need is about. */
public enum NeedKind {
    /** Somebody is at greater risk from what goes wrong in the home: a baby, asthma, frailty. */
    VULNERABILITY,
    /** Getting in and being met: a wheelchair, a key safe, knock loudly. */
    ACCESS,
    /** An interpreter, or a signed language. */
    LANGUAGE,
    /** A format for something other than letters. */
    FORMAT;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static NeedKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
