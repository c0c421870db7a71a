package org.doorstep.rent.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.rent.BalanceOverTime;
import org.doorstep.rent.BalanceOverTime.BalanceMonth;
import org.doorstep.rent.BalanceOverTime.Point;

/** Makes a line of a ledger's balances: a point a day, and few enough of them to be sent. */
public final class Balances {

    private static final int KEPT_OF_A_STRETCH = 4;

    private Balances() {}

    /**
     * @param movements the balance after each movement, in the ledger's order; days may repeat and never go back
     * @param most      points to keep, at least four
     */
    public static BalanceOverTime over(LocalDate from, LocalDate until, Money opening, List<Point> movements, int most) {
        var ends = new TreeMap<LocalDate, Point>();
        movements.forEach(point -> ends.put(point.day(), point));
        var daily = List.copyOf(ends.values());
        return new BalanceOverTime(from, until, opening, thinned(daily, from, until, most), months(from, until, opening, daily));
    }

    /** Every stretch keeps what stands out in it: no peak is lost, and nothing is made up between two days. */
    private static List<Point> thinned(List<Point> daily, LocalDate from, LocalDate until, int most) {
        if (daily.size() <= most) {
            return daily;
        }
        int stretches = most / KEPT_OF_A_STRETCH;
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        var byStretch = new TreeMap<Long, List<Point>>();
        daily.forEach(point -> byStretch.computeIfAbsent(ChronoUnit.DAYS.between(from, point.day()) * stretches / days, _ -> new ArrayList<>())
                .add(point));
        return byStretch.values().stream().flatMap(Balances::outstanding).toList();
    }

    private static Stream<Point> outstanding(List<Point> stretch) {
        var kept = new TreeSet<>(Comparator.comparing(Point::day));
        var byBalance = Comparator.comparing(Point::balance);
        kept.add(stretch.getFirst());
        kept.add(stretch.stream().max(byBalance).orElseThrow());
        kept.add(stretch.stream().min(byBalance).orElseThrow());
        kept.add(stretch.getLast());
        return kept.stream();
    }

    private static List<BalanceMonth> months(LocalDate from, LocalDate until, Money opening, List<Point> daily) {
        var months = new ArrayList<BalanceMonth>();
        var end = opening;
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(until)); month = month.plusMonths(1)) {
            var during = month;
            var balances = new ArrayList<>(daily.stream().filter(point -> YearMonth.from(point.day()).equals(during)).map(Point::balance).toList());
            boolean movedOnItsFirst = daily.stream().anyMatch(point -> point.day().equals(during.atDay(1)));
            if (!movedOnItsFirst) {
                balances.addFirst(end);
            }
            end = balances.getLast();
            months.add(new BalanceMonth(month, end, balances.stream().max(Money::compareTo).orElseThrow(),
                    balances.stream().min(Money::compareTo).orElseThrow()));
        }
        return List.copyOf(months);
    }
}
