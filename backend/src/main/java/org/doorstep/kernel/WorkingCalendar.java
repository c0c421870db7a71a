package org.doorstep.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which days are working days in England: not a Saturday, not a Sunday, not a bank holiday in England
 * (rules.md CLK-1). Bank holidays are data with a first and a last known year ("the feed covers 2019 to 2028"): beyond
 * them {@link #knows} is false and an answer is only as good as the weekends (CLK-11).
 */
public final class WorkingCalendar {

    private final NavigableMap<LocalDate, String> bankHolidays;

    /** @param bankHolidays every bank holiday known, with its name */
    public WorkingCalendar(Map<LocalDate, String> bankHolidays) {
        if (bankHolidays.isEmpty()) {
            throw new IllegalArgumentException("a calendar without bank holidays would count Christmas as work");
        }
        this.bankHolidays = new TreeMap<>(bankHolidays);
    }

    /** The last day of the last year whose bank holidays are known. */
    public LocalDate knownUntil() {
        return LocalDate.of(bankHolidays.lastKey().getYear(), 12, 31);
    }

    /** The last bank holiday known. */
    public LocalDate lastBankHoliday() {
        return bankHolidays.lastKey();
    }

    /** Whether the bank holidays of this day's year are known. */
    public boolean knows(LocalDate day) {
        return day.getYear() >= bankHolidays.firstKey().getYear() && !day.isAfter(knownUntil());
    }

    public Optional<String> bankHoliday(LocalDate day) {
        return Optional.ofNullable(bankHolidays.get(day));
    }

    public boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !bankHolidays.containsKey(day);
    }

    /** The working day before this one. */
    public LocalDate workingDayBefore(LocalDate day) {
        var candidate = day.minusDays(1);
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /** The nth working day after this one; this day is day 0 (CLK-2). */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        var candidate = day;
        for (int counted = 0; counted < n; ) {
            candidate = candidate.plusDays(1);
            if (isWorkingDay(candidate)) {
                counted++;
            }
        }
        return candidate;
    }
}
