package org.doorstep.rent.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.doorstep.kernel.Money;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/**
 * Payments that have come like clockwork: the last three by one way were the same amount, the same time apart. A weekend
 * or a holiday may move one by three days.
 */
public final class RegularPayments {

    private static final int ENOUGH = 3;
    private static final int MOVED = 3;

    /** How often, with the days between two of them. */
    public enum Every {
        WEEK(7, 7), FORTNIGHT(14, 14), FOUR_WEEKS(28, 28), MONTH(28, 31);

        private final int least;
        private final int most;

        Every(int least, int most) {
            this.least = least;
            this.most = most;
        }

        LocalDate after(LocalDate day, int times) {
            return this == MONTH ? day.plusMonths(times) : day.plusDays((long) least * times);
        }
    }

    /** @param way by which it came, as the ledger calls it: payments by different ways are never taken together */
    public record Paid(LocalDate day, Money amount, String way) {}

    /** @param last the day of the latest */
    public record Regular(String way, Money amount, Every every, LocalDate last) {

        /** How many more come up to and with {@code until}, if it goes on like this; one that a weekend holds up still comes. */
        public int times(LocalDate from, LocalDate until) {
            int count = 0;
            for (int n = 1; !every.after(last, n).isAfter(until); n++) {
                if (!every.after(last, n).plusDays(MOVED).isBefore(from)) {
                    count++;
                }
            }
            return count;
        }
    }

    private RegularPayments() {}

    /** @param payments in any order; what came today counts */
    public static List<Regular> in(List<Paid> payments, LocalDate today) {
        var found = new ArrayList<Regular>();
        payments.stream().collect(groupingBy(Paid::way, TreeMap::new, toList()))
                .forEach((_, ofOneWay) -> rhythm(ofOneWay, today).ifPresent(found::add));
        return List.copyOf(found);
    }

    private static Optional<Regular> rhythm(List<Paid> ofOneWay, LocalDate today) {
        var latest = ofOneWay.stream().sorted((a, b) -> b.day().compareTo(a.day())).limit(ENOUGH).toList();
        if (latest.size() < ENOUGH || latest.stream().map(Paid::amount).distinct().count() > 1) {
            return Optional.empty();
        }
        var last = latest.getFirst();
        return every(latest).filter(every -> !every.after(last.day(), 1).plusDays(MOVED).isBefore(today))
                .map(every -> new Regular(last.way(), last.amount(), every, last.day()));
    }

    /** Four weeks and a month may look alike over three payments: the same day of the month is a month. */
    private static Optional<Every> every(List<Paid> latest) {
        long first = ChronoUnit.DAYS.between(latest.get(1).day(), latest.get(0).day());
        long second = ChronoUnit.DAYS.between(latest.get(2).day(), latest.get(1).day());
        boolean sameWeekday = first % 7 == 0 && second % 7 == 0;
        for (var every : Every.values()) {
            boolean byWeeks = every != Every.MONTH && sameWeekday && first == every.least && second == every.least;
            boolean byMonths = every == Every.MONTH && near(first, every) && near(second, every);
            if (byWeeks || byMonths) {
                return Optional.of(every);
            }
        }
        return Optional.empty();
    }

    private static boolean near(long days, Every every) {
        return days >= every.least - MOVED && days <= every.most + MOVED;
    }
}
