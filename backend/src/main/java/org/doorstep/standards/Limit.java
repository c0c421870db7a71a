package org.doorstep.standards;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;

/** How a standard binds: the kinds of limit a charter can state, settled in rules.md section 0. */
public sealed interface Limit {

    /** Done no later than this long after the trigger. {@code target} is a range's lower end: aimed at, not owed. */
    record Within(int amount, Unit unit, int target) implements Limit {}

    /** Done again no later than this long after the last time. */
    record Every(int amount, Unit unit) implements Limit {}

    /** Done no later than this long before the event; the trigger instant is the event's. */
    record AtLeastBefore(int amount, Unit unit) implements Limit {}

    /** Done by this day of every year. */
    record ByDayOfYear(MonthDay day) implements Limit {}

    /** Done by this one day. */
    record ByDate(LocalDate day) implements Limit {}

    /** A promise without a time of its own: "we always book the next visit before we leave". */
    record Always() implements Limit {}

    /** What an amount counts. Elapsed: hours, minutes, seconds. Civil: the others. */
    enum Unit {
        SECONDS, MINUTES, HOURS, WORKING_DAYS, DAYS, WEEKS, MONTHS;

        /** As the charters, the words and the API write it: {@code working-days}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
