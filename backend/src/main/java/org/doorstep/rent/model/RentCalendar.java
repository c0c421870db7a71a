package org.doorstep.rent.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.landlord.RentSettings;

import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * Which days rent falls due on, by the landlord's settings (rules.md RN-1, RN-2). A rule has no end, so the years it is
 * asked for do: from 1990, before which no account of today began, up to 2099.
 */
public final class RentCalendar {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final int DAYS_OF_A_WEEK = 7;

    private final RentSettings settings;

    public RentCalendar(RentSettings settings) {
        this.settings = settings;
    }

    /** Whether those who are behind with their rent are charged for the rent-free weeks as well. */
    public boolean withholdsFreeWeeks() {
        return settings.freeWeeks().withheldInArrears();
    }

    /** Whether rent-free weeks are withheld from an account that owes this and pays so much a week. */
    public boolean withholdsFreeWeeks(Money balance, Money weekly) {
        return withholdsFreeWeeks() && balance.compareTo(weekly.times(settings.freeWeeks().arrearsWeeks())) > 0;
    }

    /** The rent year that has this day in it; empty beyond the years that are known. */
    public Optional<RentYear> yearOf(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        int begun = day.isBefore(firstDebit(day.getYear())) ? day.getYear() - 1 : day.getYear();
        return beginningIn(begun);
    }

    /** The rent year that begins in a calendar year: 2026 for 2026/27. */
    public Optional<RentYear> beginningIn(int year) {
        if (year < FIRST_YEAR || year >= LAST_YEAR) {
            return Optional.empty();
        }
        var debits = firstDebit(year).datesUntil(firstDebit(year + 1), java.time.Period.ofDays(DAYS_OF_A_WEEK)).toList();
        return Optional.of(new RentYear(debits, free(debits)));
    }

    /** The next day on which rent is charged, this one included, that is one of these. */
    public Optional<LocalDate> nextCharge(LocalDate day, Predicate<LocalDate> which) {
        return Stream.of(yearOf(day), yearOf(day).flatMap(year -> yearOf(year.last().plusDays(1))))
                .flatMap(Optional::stream).flatMap(year -> year.charged().stream())
                .filter(debit -> !debit.isBefore(day)).filter(which).findFirst();
    }

    /** The debit day of the week that has this day in it. */
    public LocalDate debitOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(settings.debitDay()));
    }

    /** The first debit day on or after a day. */
    public LocalDate debitFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(settings.debitDay()));
    }

    /**
     * The debit day whose charges are those of now: this week's, and before the first of an account the first to come. One
     * that begins in the middle of a week is charged from the next debit day.
     */
    public LocalDate weekOf(LocalDate today, Charges charges) {
        var now = debitOf(today);
        return charges.weekly(now).owed() ? now
                : charges.beginsAfter(now).map(this::debitFrom).filter(day -> charges.weekly(day).owed()).orElse(now);
    }

    private LocalDate firstDebit(int year) {
        return LocalDate.of(year, settings.begins(), 1).with(TemporalAdjusters.nextOrSame(settings.debitDay()));
    }

    private Set<LocalDate> free(List<LocalDate> debits) {
        var weeks = settings.freeWeeks();
        var named = weeks.byDate().stream().filter(debits::contains).collect(toUnmodifiableSet());
        if (!named.isEmpty()) {
            return named;
        }
        var atEnd = debits.subList(debits.size() - weeks.atYearEnd(), debits.size()).stream();
        return Stream.concat(atChristmas(debits, weeks.atChristmas()), atEnd).collect(toUnmodifiableSet());
    }

    private Stream<LocalDate> atChristmas(List<LocalDate> debits, int count) {
        var christmas = IntStream.rangeClosed(debits.getFirst().getYear(), debits.getLast().getYear())
                .mapToObj(year -> debitOf(LocalDate.of(year, Month.DECEMBER, 25))).filter(debits::contains).findFirst();
        return christmas.stream().flatMap(week -> IntStream.range(0, count).mapToObj(week::plusWeeks)).filter(debits::contains);
    }
}
