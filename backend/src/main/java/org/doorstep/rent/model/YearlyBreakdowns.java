package org.doorstep.rent.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Who is due a breakdown of their charges today, change or not ("at each yearly review", rules.md 7.6, row 91). At the first
 * debit of a rent year everybody is who was not told lately; where the year has other weeks with a charge than the one before,
 * four weeks sooner, since what a month comes to is another then (DD-4). And at any time whoever was told nearly twelve months
 * ago: a year of 53 weeks is longer than the promise.
 */
public record YearlyBreakdowns(RentCalendar calendar) {

    /** A landlord that begins with the portal later in a year writes from the next one on. */
    private static final Period AFTER = Period.ofDays(31);
    private static final Period BEFORE = Period.ofWeeks(4);
    /** As long ago as a change of the year may have been told. */
    private static final Period LATELY = Period.ofWeeks(10);
    private static final Period YEAR = Period.ofMonths(12);
    private static final Period IN_TIME = Period.ofDays(7);

    /**
     * @param day        the debit day whose charges are told
     * @param toldBefore whoever was told last before this day is due
     * @param everybody  whether also whoever was never told
     */
    public record Round(LocalDate day, LocalDate toldBefore, boolean everybody) {}

    public Round on(LocalDate today) {
        return turn(today).map(day -> new Round(day, day.minus(LATELY), true))
                .orElseGet(() -> new Round(calendar.debitOf(today), today.minus(YEAR).plus(IN_TIME), false));
    }

    /** The first debit of a year that is told of today. */
    private Optional<LocalDate> turn(LocalDate today) {
        var year = calendar.yearOf(today);
        return year.map(RentYear::first).filter(first -> today.isBefore(first.plus(AFTER))).or(() -> otherWeeks(today));
    }

    /** The first debit of a year to come that has other weeks with a charge, once it is near; until that day itself. */
    public Optional<LocalDate> otherWeeks(LocalDate today) {
        var year = calendar.yearOf(today.plus(BEFORE));
        return year.flatMap(next -> calendar.yearOf(next.first().minusDays(1)).filter(before -> before.chargeWeeks() != next.chargeWeeks())
                .map(_ -> next.first())).filter(first -> !today.isAfter(first));
    }
}
