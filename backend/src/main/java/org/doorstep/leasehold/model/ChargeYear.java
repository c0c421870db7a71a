package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;

import org.doorstep.kernel.Money;

/**
 * A year of service charges.
 *
 * @param starts its first day
 */
public record ChargeYear(LocalDate starts) {

    private static final int QUARTERS = 4;

    /** @param starts the day of every year on which one begins; 29 February is kept as the last day of February */
    public static ChargeYear beginningIn(int year, MonthDay starts) {
        return new ChargeYear(starts.atYear(year));
    }

    /** The year a day lies in. */
    public static ChargeYear of(LocalDate day, MonthDay starts) {
        var same = beginningIn(day.getYear(), starts);
        return day.isBefore(same.starts()) ? beginningIn(day.getYear() - 1, starts) : same;
    }

    /** The first year with a quarter that begins on a day or later. */
    public static ChargeYear firstFrom(LocalDate day, MonthDay starts) {
        var year = of(day, starts);
        return year.quarters(Money.ZERO).getLast().starts().isBefore(day) ? beginningIn(year.number() + 1, starts) : year;
    }

    /** Its last day. */
    public LocalDate ends() {
        return starts.plusYears(1).minusDays(1);
    }

    /** Whether people name it by one calendar year: 2026, and not 2026 to 2027. */
    public boolean isCalendarYear() {
        return starts.getYear() == ends().getYear();
    }

    /** As people and addresses name it: the calendar year it begins in. */
    public int number() {
        return starts.getYear();
    }

    /**
     * Part of the estimate that a quarter asks for.
     *
     * @param number 1 to 4
     * @param starts its first day
     */
    public record Quarter(int number, LocalDate starts, Money amount) {}

    /** The year's estimate in four parts that sum to it; pennies that cannot be shared go to the first quarters. */
    public List<Quarter> quarters(Money estimate) {
        var amounts = estimate.share(1, 1, 1, 1);
        return IntStream.range(0, QUARTERS)
                .mapToObj(i -> new Quarter(i + 1, starts.plusMonths(12L / QUARTERS * i), amounts.get(i))).toList();
    }
}
