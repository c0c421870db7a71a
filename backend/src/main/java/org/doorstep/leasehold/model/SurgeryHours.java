package org.doorstep.leasehold.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.kernel.WrittenDay;
import org.doorstep.kernel.WrittenTime;
import org.doorstep.leasehold.Surgeries;

/**
 * A day of talks, and the one check of what either door sends about it.
 *
 * @param minutes of one talk
 */
public record SurgeryHours(UUID id, LocalDate day, LocalTime opens, LocalTime closes, int minutes, String place) {

    /** A day longer than this is a mistake. */
    private static final Duration LONGEST = Duration.ofHours(12);

    /** When a talk can begin: one after the other, none that would end after closing. */
    public List<LocalTime> starts() {
        long talks = Duration.between(opens, closes).toMinutes() / minutes;
        return Stream.iterate(opens, time -> time.plusMinutes(minutes)).limit(talks).toList();
    }

    /** A time that is wanted. */
    public record Wanted(UUID surgery, LocalTime starts, String about) {}

    public static Checked<Wanted> wanted(Map<String, String> fields) {
        var problems = new ArrayList<Problem>();
        var about = text(fields, "about");
        Text.limited("about", about, Surgeries.ABOUT_LIMIT, "leasehold.too-long").ifPresent(problems::add);
        var code = text(fields, "time").split("\\.", 2);
        var surgery = Ids.parse(code[0]);
        var starts = code.length < 2 ? Optional.<LocalTime>empty() : WrittenTime.read(code[1]);
        if (surgery.isEmpty() || starts.isEmpty()) {
            problems.add(Problem.of("time", "leasehold.surgery.time"));
        }
        return problems.isEmpty() ? new Checked.Good<>(new Wanted(surgery.orElseThrow(), starts.orElseThrow(), about)) : new Checked.Bad<>(problems);
    }

    /** From tomorrow on, so that somebody can hear of it. */
    public static Checked<SurgeryHours> opened(UUID id, Map<String, String> fields, int minutes, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var day = WrittenDay.iso(text(fields, "day")).filter(given -> given.isAfter(today) && given.isBefore(today.plusYears(1)));
        if (day.isEmpty()) {
            problems.add(Problem.of("day", "leasehold.surgery.day"));
        }
        var opens = WrittenTime.read(text(fields, "opens"));
        var closes = WrittenTime.read(text(fields, "closes"));
        if (opens.isEmpty()) {
            problems.add(Problem.of("opens", "leasehold.surgery.hour"));
        }
        if (closes.isEmpty() || opens.filter(from -> fits(from, closes.get(), minutes)).isEmpty() && opens.isPresent()) {
            problems.add(Problem.of("closes", "leasehold.surgery.closes"));
        }
        Text.required("place", text(fields, "place"), Surgeries.PLACE_LIMIT, "leasehold.surgery.place", "leasehold.too-long").ifPresent(problems::add);
        return problems.isEmpty()
                ? new Checked.Good<>(new SurgeryHours(id, day.orElseThrow(), opens.orElseThrow(), closes.orElseThrow(), minutes, text(fields, "place")))
                : new Checked.Bad<>(problems);
    }

    /** Why a day is cancelled. */
    public static Checked<String> ended(Map<String, String> fields) {
        var why = text(fields, "why");
        return Text.required("why", why, Surgeries.WHY_LIMIT, "leasehold.surgery.why", "leasehold.too-long")
                .<Checked<String>>map(problem -> new Checked.Bad<>(List.of(problem))).orElseGet(() -> new Checked.Good<>(why));
    }

    private static boolean fits(LocalTime from, LocalTime until, int minutes) {
        var lasts = Duration.between(from, until);
        return lasts.toMinutes() >= minutes && lasts.compareTo(LONGEST) <= 0;
    }

    private static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
