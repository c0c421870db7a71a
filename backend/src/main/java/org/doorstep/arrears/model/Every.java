package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often money comes or goes. */
public enum Every {
    WEEK(52), FORTNIGHT(26), FOUR_WEEKS(13), MONTH(12);

    private final int inAYear;

    Every(int inAYear) {
        this.inAYear = inAYear;
    }

    /** For comparing one with another; the odd day of a year is nobody's. */
    int inAYear() {
        return inAYear;
    }

    /** The day of the nth time, the first being 0: a month that has no such day ends earlier. */
    LocalDate nth(LocalDate first, int n) {
        return switch (this) {
            case WEEK -> first.plusWeeks(n);
            case FORTNIGHT -> first.plusWeeks(2L * n);
            case FOUR_WEEKS -> first.plusWeeks(4L * n);
            case MONTH -> first.plusMonths(n);
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Every of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As a form names it; empty for anything else. */
    public static Optional<Every> read(String code) {
        return Arrays.stream(values()).filter(every -> every.code().equals(code)).findFirst();
    }
}
