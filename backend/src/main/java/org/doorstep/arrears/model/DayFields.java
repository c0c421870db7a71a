package org.doorstep.arrears.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A day in three fields of a form: {@code first-day}, {@code first-month}, {@code first-year}. */
final class DayFields {

    private DayFields() {}

    /** The month as a number, a name or the beginning of one; empty for what is no day. */
    static Optional<LocalDate> read(Map<String, String> fields, String name) {
        try {
            return Optional.of(LocalDate.of(number(fields, name + "-year"), month(fields.getOrDefault(name + "-month", "")), number(fields, name + "-day")));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static int number(Map<String, String> fields, String name) {
        return Integer.parseInt(fields.getOrDefault(name, "").strip());
    }

    private static int month(String written) {
        var name = written.strip().toLowerCase(Locale.ENGLISH);
        return name.length() < 3 ? Integer.parseInt(name) : Arrays.stream(Month.values())
                .filter(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ENGLISH).startsWith(name))
                .findFirst().map(Month::getValue).orElseThrow(NumberFormatException::new);
    }
}
