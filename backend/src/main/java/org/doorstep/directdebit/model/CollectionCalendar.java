package org.doorstep.directdebit.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.doorstep.kernel.WorkingCalendar;

/**
 * Which days money is taken on. Banks work on the working days of England and Wales (CLK-8). Whoever chose the 31st means
 * the last day of a shorter month.
 */
public final class CollectionCalendar {

    /** A collection that missed its day may follow so many working days later; after that it needs a new notice (G). */
    public static final int DAYS_LATE = 3;

    private final WorkingCalendar days;
    private final CollectionRules rules;

    public CollectionCalendar(WorkingCalendar days, CollectionRules rules) {
        this.days = days;
        this.rules = rules;
    }

    /** The collection of a month. @param day of the month, 1 to 31 */
    public CollectionDay in(YearMonth month, int day) {
        var wanted = month.atDay(Math.min(day, month.lengthOfMonth()));
        var entry = worked(wanted);
        // A year ends beyond the known holidays before it begins to be unknown: 31 December may be moved into it.
        return days.knows(wanted) && days.knows(entry) ? on(wanted, entry) : new CollectionDay.NotKnown(days.knownUntil());
    }

    /** The first collection that leaves the account on this day or later, for no month before the one given. */
    public CollectionDay onOrAfter(LocalDate earliest, YearMonth from, int day) {
        for (var month = from; ; month = month.plusMonths(1)) {
            if (!(in(month, day) instanceof CollectionDay.On on)) {
                return new CollectionDay.NotKnown(days.knownUntil());
            }
            if (!on.entry().isBefore(earliest)) {
                return on;
            }
        }
    }

    /**
     * The first collection of an instruction given today: its file goes on the next working day, and both the time for
     * lodging it and the notice have passed.
     *
     * @param told the day its notice counts from: later than today when it goes by post
     */
    public CollectionDay first(LocalDate today, LocalDate told, int day) {
        var lodged = days.plusWorkingDays(days.plusWorkingDays(today, 1), rules.lodgeDays());
        var noticed = days.plusWorkingDays(told, rules.noticeDays());
        return onOrAfter(lodged.isAfter(noticed) ? lodged : noticed, YearMonth.from(today), day);
    }

    /**
     * The first collection that a change may touch: its notice has passed, and its month was not asked for.
     *
     * @param told  the day its notice counts from
     * @param asked the last month whose money was asked for; empty before the first
     */
    public CollectionDay changed(LocalDate told, Optional<YearMonth> asked, int day) {
        var from = asked.map(month -> month.plusMonths(1)).filter(month -> month.isAfter(YearMonth.from(told))).orElse(YearMonth.from(told));
        return onOrAfter(days.plusWorkingDays(told, rules.noticeDays()), from, day);
    }

    /** The days of a file handed in today: its processing is the working day after, its entry the one after that. */
    public CollectionDay handedIn(LocalDate today) {
        var processing = days.plusWorkingDays(today, 1);
        var entry = days.plusWorkingDays(processing, 1);
        return days.knows(entry) ? new CollectionDay.On(entry, today, processing, entry) : new CollectionDay.NotKnown(days.knownUntil());
    }

    /** Whether money that should have left on one day may still leave on another without being told anew. */
    public boolean inTime(LocalDate told, LocalDate entry) {
        return !entry.isBefore(told) && !entry.isAfter(days.plusWorkingDays(told, DAYS_LATE));
    }

    /** The months whose collection a file may hold: a day may be moved over a month's end, either way. */
    public static List<YearMonth> monthsOf(LocalDate entry) {
        var month = YearMonth.from(entry);
        return List.of(month.minusMonths(1), month, month.plusMonths(1));
    }

    /** The collection of a month, when a file whose money moves on this day has to hold it. */
    public Optional<CollectionDay.On> due(YearMonth month, int day, LocalDate entry) {
        return in(month, day) instanceof CollectionDay.On on && inTime(on.entry(), entry) ? Optional.of(on) : Optional.empty();
    }

    private CollectionDay.On on(LocalDate wanted, LocalDate entry) {
        var processing = days.workingDayBefore(entry);
        return new CollectionDay.On(wanted, days.workingDayBefore(processing), processing, entry);
    }

    private LocalDate worked(LocalDate wanted) {
        if (days.isWorkingDay(wanted)) {
            return wanted;
        }
        return switch (rules.moved()) {
            case LATER -> days.plusWorkingDays(wanted, 1);
            case EARLIER -> days.workingDayBefore(wanted);
        };
    }
}
