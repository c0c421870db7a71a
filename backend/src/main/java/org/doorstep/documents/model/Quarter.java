package org.doorstep.documents.model;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Three months of a year, for which everybody gets a statement: "rent statement at least quarterly" (pre-action protocol,
 * rules.md RN-7; nph standard, 7.6 row 92).
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;
    private static final Pattern CODE = Pattern.compile("(\\d{4})-Q([1-4])");

    /** The one a day lies in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Whether a text is the code of a quarter. */
    public static boolean isOne(String code) {
        return CODE.matcher(code).matches();
    }

    /** Reads {@link #code()} back. */
    public static Quarter of(String code) {
        var parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a quarter is written like 2026-Q4, not " + code);
        }
        return new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    public String code() {
        return "%d-Q%d".formatted(year, number);
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return next().minusDays(1);
    }

    /** The first day after it: when its statements are made, and bills of the quarter that begins. */
    public LocalDate next() {
        return first().plusMonths(MONTHS);
    }
}
