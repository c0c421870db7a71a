package org.doorstep.accounts.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.doorstep.accounts.Period;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.WrittenDay;

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
        var from = WrittenDay.read(fields, "from");
        var to = WrittenDay.read(fields, "to");
        if (from.isEmpty()) {
            problems.add(Problem.of("from", "accounts.from.missing"));
        }
        if (to.isEmpty()) {
            problems.add(Problem.of("to", "accounts.to.missing"));
        }
        return problems.isEmpty() ? new Checked.Good<>(new Period(from.orElseThrow(), to.orElseThrow())) : new Checked.Bad<>(problems);
    }

    /** A day as the form's fields show it: day, month, year. */
    static List<String> parts(LocalDate day) {
        return parts(WrittenDay.of(day));
    }

    /** What was typed, to be shown again. */
    static List<String> typed(Map<String, String> fields, String name) {
        return parts(WrittenDay.shown(fields, name));
    }

    private static List<String> parts(WrittenDay day) {
        return List.of(day.day(), day.month(), day.year());
    }
}
