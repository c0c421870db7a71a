package org.doorstep.standards.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.doorstep.standards.Due;
import org.doorstep.standards.Due.Reason;
import org.doorstep.standards.Due.Skipped;
import org.doorstep.standards.Due.Why;
import org.doorstep.standards.Limit;
import org.doorstep.standards.Limit.Unit;

/**
 * When a limit falls due. Nothing pauses a clock: "Nothing in the sources lets an Awaab clock be paused" (CLK-9), the
 * Complaint Code's are extended, never stopped (CLK-10).
 */
public final class Counting {

    private Counting() {}

    /**
     * @param trigger when the clock started; for a limit before an event, when the event is
     * @return empty for a promise without a time
     */
    public static Optional<Due> due(Limit limit, Instant trigger, Office office) {
        return switch (limit) {
            case Limit.Within within -> Optional.of(after(within.amount(), within.unit(), trigger, office));
            case Limit.Every every -> Optional.of(after(every.amount(), every.unit(), trigger, office));
            case Limit.AtLeastBefore before -> Optional.of(before(before.amount(), before.unit(), trigger, office));
            case Limit.ByDayOfYear yearly -> Optional.of(onDate(next(yearly.day(), office.dayOf(trigger)), office));
            case Limit.ByDate once -> Optional.of(onDate(once.day(), office));
            case Limit.Always() -> Optional.empty();
        };
    }

    /** This much after the trigger. */
    static Due after(int amount, Unit unit, Instant trigger, Office office) {
        var start = office.dayOf(trigger);
        if (amount == 0) {
            // "on day of report": the day itself; the office may have closed before the call, so the day's own end
            return new Due(office.endOf(start), List.of(), List.of(), Why.of("standards.why.same-day", start), false);
        }
        return switch (unit) {
            // "24-hour emergency clock runs in elapsed hours, through nights, weekends and bank holidays" (CLK-3)
            case SECONDS, MINUTES, HOURS -> elapsed(trigger.plus(duration(amount, unit)), amount, unit, trigger);
            // "the trigger day is day 0; day 1 is the next working day" (CLK-2)
            case WORKING_DAYS -> workingDays(amount, 1, start, office);
            case DAYS -> days(amount, 1, start, office);
            // "12 weeks = 84 calendar days, no bank-holiday adjustment" (CLK-4)
            case WEEKS -> days(amount * 7, 1, start, office);
            case MONTHS -> months(amount, start, office);
        };
    }

    /** This much before the event. */
    private static Due before(int amount, Unit unit, Instant event, Office office) {
        var day = office.dayOf(event);
        return switch (unit) {
            case SECONDS, MINUTES, HOURS -> elapsed(event.minus(duration(amount, unit)), -amount, unit, event);
            // "notice … 10 working days ahead" (DD-1): the event's day is day 0, counted backwards
            case WORKING_DAYS -> workingDays(amount, -1, day, office);
            case DAYS -> days(amount, -1, day, office);
            case WEEKS -> days(amount * 7, -1, day, office);
            case MONTHS -> months(-amount, day, office);
        };
    }

    private static Due elapsed(Instant at, int amount, Unit unit, Instant from) {
        // "a clock that crosses a DST change is still 24 elapsed hours" (CLK-3): instants know no summer time
        var key = amount < 0 ? "standards.why.elapsed-before." : "standards.why.elapsed.";
        return new Due(at, List.of(), List.of(), Why.of(key + unit.word(), Math.abs(amount), from), false);
    }

    private static Due workingDays(int amount, int step, LocalDate start, Office office) {
        var counted = new ArrayList<LocalDate>();
        var skipped = new ArrayList<Skipped>();
        for (var day = start.plusDays(step); counted.size() < amount; day = day.plusDays(step)) {
            var reason = reasonToSkip(day, office);
            if (reason.isPresent()) {
                skipped.add(new Skipped(day, reason.get()));
            } else {
                counted.add(day);
            }
        }
        var last = counted.getLast();
        // "Fail loudly when a period runs past the last year held" (CLK-11), or before the first: told, never refused
        boolean provisional = !office.calendar().knows(start) || !office.calendar().knows(last);
        var key = step > 0 ? "standards.why.working-days" : "standards.why.working-days-before";
        return new Due(office.closeOf(last), List.copyOf(counted), List.copyOf(skipped),
                Why.of(key, amount, start, last, office.closes()), provisional);
    }

    /** "any day that is not a Saturday, a Sunday or a public/bank holiday in England" (CLK-1). */
    private static Optional<Reason> reasonToSkip(LocalDate day, Office office) {
        var holiday = office.calendar().bankHoliday(day);
        if (holiday.isPresent()) {
            return holiday.map(Reason.BankHoliday::new);
        }
        return office.calendar().isWeekend(day) ? Optional.of(new Reason.Weekend()) : Optional.empty();
    }

    /** "calendar days" (CLK-6): every day counts, and the last is not moved off a weekend. */
    private static Due days(int amount, int step, LocalDate start, Office office) {
        var counted = new ArrayList<LocalDate>();
        for (int n = 1; n <= amount; n++) {
            counted.add(start.plusDays((long) n * step));
        }
        var key = step > 0 ? "standards.why.days" : "standards.why.days-before";
        var last = counted.getLast();
        return new Due(office.closeOf(last), List.copyOf(counted), List.of(),
                Why.of(key, amount, start, last, office.closes()), false);
    }

    /** The same day of a later month; "a month clamps to the last day of the month" (31 January + 1 = 28 February). */
    private static Due months(int amount, LocalDate start, Office office) {
        var last = start.plusMonths(amount);
        var key = amount > 0 ? "standards.why.months" : "standards.why.months-before";
        return new Due(office.closeOf(last), List.of(), List.of(),
                Why.of(key, Math.abs(amount), start, last, office.closes()), false);
    }

    private static Due onDate(LocalDate day, Office office) {
        return new Due(office.closeOf(day), List.of(), List.of(), Why.of("standards.why.date", day, office.closes()), false);
    }

    private static LocalDate next(MonthDay day, LocalDate from) {
        var thisYear = day.atYear(from.getYear());
        return thisYear.isBefore(from) ? day.atYear(from.getYear() + 1) : thisYear;
    }

    private static Duration duration(int amount, Unit unit) {
        return switch (unit) {
            case SECONDS -> Duration.ofSeconds(amount);
            case MINUTES -> Duration.ofMinutes(amount);
            case HOURS -> Duration.ofHours(amount);
            case WORKING_DAYS, DAYS, WEEKS, MONTHS -> throw new IllegalArgumentException(unit + " is not elapsed time");
        };
    }
}
