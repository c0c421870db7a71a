package org.doorstep.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A day as people write it, in three fields of a form: {@code name-day}, {@code name-month} (a number, a name or the beginning of
 * one), {@code name-year}; or whole, as JSON and addresses have it: {@code name}, as 2026-11-24. ux.md: one way to write a day.
 */
public record WrittenDay(String day, String month, String year) {

    private static final List<String> PARTS = List.of("-day", "-month", "-year");
    private static final int SHORTEST_NAME = 3;
    private static final int LAST_YEAR = 9999;

    /** A day as addresses and JSON have it, 2026-11-24; empty for anything else, and for a year that nobody can mean and no database keeps. */
    public static Optional<LocalDate> iso(String text) {
        return read(() -> LocalDate.parse(text.strip()));
    }

    /** Empty for what is no day, or is in a year that nobody can mean. */
    public static Optional<LocalDate> read(Map<String, String> fields, String name) {
        var whole = fields.getOrDefault(name, "").strip();
        return whole.isEmpty() ? read(() -> typed(fields, name).date()) : iso(whole);
    }

    private static Optional<LocalDate> read(Supplier<LocalDate> written) {
        try {
            return Optional.of(written.get()).filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** As the three fields show it: what was typed, else what the whole one says. */
    public static WrittenDay shown(Map<String, String> fields, String name) {
        var typed = typed(fields, name);
        var whole = fields.getOrDefault(name, "").strip();
        if (!typed.blank() || whole.isEmpty()) {
            return typed;
        }
        try {
            return of(LocalDate.parse(whole));
        } catch (DateTimeException _) {
            return new WrittenDay(whole, "", "");
        }
    }

    /** What a form shows before anything is typed. */
    public static WrittenDay of(LocalDate day) {
        return new WrittenDay(String.valueOf(day.getDayOfMonth()), String.valueOf(day.getMonthValue()), String.valueOf(day.getYear()));
    }

    /** The fields with every day of three fields as a whole one too, so that a form and JSON are read alike. What is no day is left as it was typed. */
    public static Map<String, String> whole(Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        fields.keySet().stream().filter(key -> key.endsWith("-year")).map(key -> key.substring(0, key.length() - "-year".length()))
                .filter(name -> !fields.containsKey(name) && PARTS.stream().allMatch(part -> fields.containsKey(name + part)))
                .forEach(name -> all.put(name, read(fields, name).map(LocalDate::toString).orElseGet(() -> typed(fields, name).text())));
        return all;
    }

    private static WrittenDay typed(Map<String, String> fields, String name) {
        var parts = PARTS.stream().map(part -> fields.getOrDefault(name + part, "").strip()).toList();
        return new WrittenDay(parts.get(0), parts.get(1), parts.get(2));
    }

    private boolean blank() {
        return text().isEmpty();
    }

    private String text() {
        return String.join(" ", Stream.of(day, month, year).filter(part -> !part.isEmpty()).toList());
    }

    private LocalDate date() {
        return LocalDate.of(Integer.parseInt(year), monthNumber(), Integer.parseInt(day));
    }

    private int monthNumber() {
        var name = month.toLowerCase(Locale.ENGLISH);
        return name.length() < SHORTEST_NAME ? Integer.parseInt(name) : Arrays.stream(Month.values())
                .filter(each -> each.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ENGLISH).startsWith(name))
                .findFirst().map(Month::getValue).orElseThrow(NumberFormatException::new);
    }
}
