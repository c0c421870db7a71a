package org.doorstep.accounts.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.doorstep.accounts.Period;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;

/** The days a statement is asked for: as {@code from=2027-01-31}, or as a form's three fields. */
final class StatementDays {

    private StatementDays() {}

    /** Whether no day was named: the statement is the usual one. */
    static boolean none(Map<String, String> fields) {
        return fields.entrySet().stream().noneMatch(field ->
                (field.getKey().startsWith("from") || field.getKey().startsWith("to")) && !field.getValue().isBlank());
    }

    static Checked<Period> check(Map<String, String> fields) {
        var problems = new ArrayList<Problem>(0);
        var from = day(fields, "from");
        var to = day(fields, "to");
        if (from.isEmpty()) {
            problems.add(Problem.of("from", "accounts.from.missing"));
        }
        if (to.isEmpty()) {
            problems.add(Problem.of("to", "accounts.to.missing"));
        }
        return problems.isEmpty() ? new Checked.Good<>(new Period(from.orElseThrow(), to.orElseThrow())) : new Checked.Bad<>(problems);
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String name) {
        try {
            var whole = fields.getOrDefault(name, "").strip();
            return Optional.of(whole.isEmpty() ? LocalDate.of(number(fields, name + "-year"), month(fields.getOrDefault(name + "-month", "")),
                    number(fields, name + "-day")) : LocalDate.parse(whole));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static int number(Map<String, String> fields, String name) {
        return Integer.parseInt(fields.getOrDefault(name, "").strip());
    }

    /** A number, or a name or the beginning of one. */
    private static int month(String written) {
        var name = written.strip().toLowerCase(Locale.ENGLISH);
        return name.length() < 3 ? Integer.parseInt(name) : Arrays.stream(Month.values())
                .filter(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ENGLISH).startsWith(name))
                .findFirst().map(Month::getValue).orElseThrow(NumberFormatException::new);
    }

    /** A day as the form's fields show it: day, month, year. */
    static List<String> parts(LocalDate day) {
        return List.of(String.valueOf(day.getDayOfMonth()), String.valueOf(day.getMonthValue()), String.valueOf(day.getYear()));
    }

    /** What was typed, to be shown again. */
    static List<String> typed(Map<String, String> fields, String name) {
        var whole = fields.getOrDefault(name, "");
        try {
            return whole.isEmpty() ? List.of(fields.getOrDefault(name + "-day", ""), fields.getOrDefault(name + "-month", ""),
                    fields.getOrDefault(name + "-year", "")) : parts(LocalDate.parse(whole));
        } catch (DateTimeException _) {
            return List.of(whole, "", "");
        }
    }
}
