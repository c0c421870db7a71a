package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.doorstep.kernel.Money;

/**
 * The leases that a home had in a year, one after the other. What the home bears is divided by days; those without a lease are the
 * landlord's. Of an estimate each quarter is divided by its own days, since quarters are what is asked for.
 *
 * @param weight of the home
 * @param runs   by their first days
 */
public record HomeYear(ChargeYear year, long weight, List<Run> runs) {

    /**
     * @param from  its first day within the year
     * @param until its last day within the year; before the first where it has none
     */
    public record Run(String lease, LocalDate from, LocalDate until) {

        private long days(LocalDate first, LocalDate last) {
            return span(from.isAfter(first) ? from : first, until.isBefore(last) ? until : last);
        }
    }

    public HomeYear {
        runs = List.copyOf(runs);
    }

    /** Whether it had a lease on the year's first day. */
    boolean fromTheStart() {
        return runs.stream().anyMatch(run -> run.days(year.starts(), year.starts()) == 1);
    }

    /** The same with no lease after a day. */
    HomeYear until(LocalDate last) {
        return new HomeYear(year, weight, runs.stream().map(run -> new Run(run.lease(), run.from(), run.until().isBefore(last) ? run.until() : last)).toList());
    }

    /** What a lease is asked for of the home's share of an estimate, quarter by quarter. */
    List<Money> quarters(String lease, Money home) {
        var quarters = year.quarters(home);
        return IntStream.range(0, quarters.size()).mapToObj(i -> of(lease, quarters.get(i).amount(), quarters.get(i).starts(),
                i + 1 < quarters.size() ? quarters.get(i + 1).starts().minusDays(1) : year.ends())).toList();
    }

    /** A lease's part of what the home bears of what was spent in the year. */
    Money spent(String lease, Money home) {
        return of(lease, home, year.starts(), year.ends());
    }

    private Money of(String lease, Money home, LocalDate first, LocalDate last) {
        var days = runs.stream().mapToLong(run -> run.days(first, last)).toArray();
        var free = Math.max(0, span(first, last) - LongStream.of(days).sum());
        var shares = home.share(LongStream.concat(LongStream.of(days), LongStream.of(free)).toArray());
        return IntStream.range(0, runs.size()).filter(i -> runs.get(i).lease().equals(lease)).mapToObj(shares::get).reduce(Money.ZERO, Money::plus);
    }

    private static long span(LocalDate first, LocalDate last) {
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
