package org.doorstep.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A few of the days that are offered, so that a page stays small.
 *
 * @param earlier the day the page before begins with
 * @param later   the day the page after begins with
 */
public record DaysShown(List<Offer.Day> days, Optional<LocalDate> earlier, Optional<LocalDate> later) {

    private static final int AT_ONCE = 5;

    /** @param from the day to begin with, as an address has it; anything else is the first day there is */
    public static DaysShown of(List<Offer.Day> days, String from) {
        int start = (int) days.stream().takeWhile(day -> day.day().toString().compareTo(from) < 0).count();
        int first = start == days.size() ? 0 : start;
        return new DaysShown(days.stream().skip(first).limit(AT_ONCE).toList(),
                first == 0 ? Optional.empty() : day(days, Math.max(0, first - AT_ONCE)), day(days, first + AT_ONCE));
    }

    /** The day this page begins with. */
    public Optional<LocalDate> first() {
        return day(days, 0);
    }

    public Stream<Slot> slots() {
        return days.stream().flatMap(day -> day.slots().stream());
    }

    private static Optional<LocalDate> day(List<Offer.Day> days, int index) {
        return days.stream().skip(index).findFirst().map(Offer.Day::day);
    }
}
