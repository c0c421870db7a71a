package org.doorstep.platform.journey;

import java.util.Locale;

/** How a question is answered. Its text form is the one in the YAML files: {@code one-of}. */
public enum Kind {
    ONE_OF, ANY_OF, YES_NO, SHORT_TEXT, TEXT, DATE;

    /** The answer decides what is asked next. */
    boolean branches() {
        return this == ONE_OF || this == YES_NO;
    }

    boolean hasOptions() {
        return branches() || this == ANY_OF;
    }

    /** Longest answer in characters, zero where the answer is not typed text. */
    public int limit() {
        return switch (this) {
            case SHORT_TEXT -> 100;
            case TEXT -> 2_000;
            case ONE_OF, ANY_OF, YES_NO, DATE -> 0;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
