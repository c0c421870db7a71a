package org.doorstep.directdebit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.kernel.Money;

/**
 * What is taken each month, from a month on, and when that was told.
 *
 * @param n      counts the terms of an instruction from 1: the newest that has begun holds
 * @param amount more than nothing
 * @param day    of the month, 1 to 31
 * @param starts the first day money is taken by these
 * @param told   the day their notice counts from
 * @param made   when they were chosen, or told to whoever did not choose them
 * @param change what a change of many calls itself
 * @param untold whether their notice did not arrive in time: nothing is taken by them
 */
public record Terms(int n, Money amount, int day, YearMonth from, LocalDate starts, LocalDate told, Instant made, Optional<String> change, boolean untold) {

    /** As they are when their notice is given. */
    public Terms(int n, Money amount, int day, YearMonth from, LocalDate starts, LocalDate told, Instant made, Optional<String> change) {
        this(n, amount, day, from, starts, told, made, change, false);
    }

    /** Which terms a month is collected by. */
    public static Optional<Terms> of(YearMonth month, List<Terms> all) {
        return all.stream().filter(terms -> !terms.untold() && !terms.from().isAfter(month)).max(Comparator.comparingInt(Terms::n));
    }

    /** Whether any month is collected by these: newer ones that begin no later leave them none. */
    public boolean holdFor(List<Terms> all) {
        return !untold && all.stream().noneMatch(other -> other.n() > n && !other.untold() && !other.from().isAfter(from));
    }

    public boolean same(Money amount, int day) {
        return this.amount.equals(amount) && this.day == day;
    }
}
