package org.doorstep.standards.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.WrittenDay;
import org.doorstep.kernel.WrittenTime;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;

/**
 * When a clock is asked to start: one instant with its offset, or a day in three fields and a time of the clock on the
 * wall, as the form sends them.
 */
record StartInput(String from, String day, String month, String year, String time) {

    static final String FROM = "from";
    static final String DATE = "start";
    static final String TIME = "time";

    /** The bank holidays are known from here; no limit asked further ahead means anything. */
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2099;

    static StartInput of(Map<String, String> query) {
        return new StartInput(query.getOrDefault(FROM, "").strip(), part(query, "-day"), part(query, "-month"),
                part(query, "-year"), query.getOrDefault(TIME, "").strip());
    }

    /** What the form shows when nothing was asked yet: as it reads it, which is English in every language. */
    static StartInput at(Words words, Instant now) {
        var there = now.atZone(Formats.ZONE);
        return new StartInput("", Integer.toString(there.getDayOfMonth()), Integer.toString(there.getMonthValue()),
                Integer.toString(there.getYear()), Formats.time(words, Locale.UK, there.toLocalTime().withSecond(0).withNano(0)));
    }

    boolean isEmpty() {
        return from.isEmpty() && day.isEmpty() && month.isEmpty() && year.isEmpty() && time.isEmpty();
    }

    Checked<Instant> check() {
        return from.isEmpty() && !(day + month + year + time).isEmpty() ? checkParts() : checkInstant();
    }

    private Checked<Instant> checkInstant() {
        if (from.isEmpty()) {
            return bad(FROM, "standards.from.missing");
        }
        try {
            // A plus sign in an address that was not encoded arrives as a space.
            var start = OffsetDateTime.parse(from.replace(' ', '+'));
            return inRange(start.getYear()) ? new Checked.Good<>(start.toInstant()) : bad(FROM, "standards.from.range");
        } catch (DateTimeException _) {
            return bad(FROM, "standards.from.format");
        }
    }

    private Checked<Instant> checkParts() {
        var date = WrittenDay.read(Map.of(DATE + "-day", day, DATE + "-month", month, DATE + "-year", year), DATE);
        if (date.isEmpty()) {
            return bad(DATE, "standards.start.date");
        }
        if (!inRange(date.get().getYear())) {
            return bad(DATE, "standards.from.range");
        }
        return WrittenTime.read(time)
                .<Checked<Instant>>map(clock -> new Checked.Good<>(date.get().atTime(clock).atZone(Formats.ZONE).toInstant()))
                .orElseGet(() -> bad(TIME, "standards.start.time"));
    }

    private static boolean inRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Checked<Instant> bad(String field, String code) {
        return new Checked.Bad<>(List.of(Problem.of(field, code, FIRST_YEAR, LAST_YEAR)));
    }

    private static String part(Map<String, String> query, String part) {
        return query.getOrDefault(DATE + part, "").strip();
    }
}
