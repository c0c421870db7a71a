package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What is to be done next in a case, and by when: the work list and the resident's page tell the same.
 *
 * @param due the last day for it
 */
public record Next(Kind kind, LocalDate due) {

    /** In the order in which one goes before the other. */
    public enum Kind {
        /** Somebody has not been written to yet. */
        WRITE,
        /** Nothing waits to be answered: the two talk, and look again. */
        REVIEW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What decides it.
     *
     * @param since    the day they fell behind
     * @param written  whether everybody who holds the agreement was written to
     * @param writeBy  the last day for that
     * @param lastDone the day something was last done in the case
     */
    public record Facts(LocalDate since, boolean written, LocalDate writeBy, LocalDate lastDone) {}

    /** @param reviewDays how long a case rests before somebody looks at it again */
    public static Next of(Facts facts, int reviewDays) {
        return facts.written() ? new Next(Kind.REVIEW, facts.lastDone().plusDays(reviewDays)) : new Next(Kind.WRITE, facts.writeBy());
    }
}
