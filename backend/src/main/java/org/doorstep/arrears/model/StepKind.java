package org.doorstep.arrears.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is done in a case. */
public enum StepKind {
    /** A letter, mail or message of ours went to somebody. */
    WROTE,
    /** The two of us talked. */
    SPOKE,
    /** Somebody rang or called, and nobody answered. */
    TRIED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static StepKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As a form names it; empty for anything else. */
    public static Optional<StepKind> read(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Those an officer writes down, in the order they are offered. */
    public static List<StepKind> written() {
        return List.of(values());
    }
}
