package org.doorstep.rent.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.doorstep.kernel.Money;
import org.doorstep.rent.BalanceOverTime;
import org.doorstep.rent.BalanceOverTime.BalanceMonth;
import org.doorstep.rent.BalanceOverTime.Point;

/**
 * Makes a line of a ledger's balances: a point for each day on which something moved. None is left out, since a line drawn as
 * steps would hold the one before it until the next, and so show debt or credit that was not there.
 */
public final class Balances {

    private Balances() {}

    /**
     * @param movements the balance after each movement, in the ledger's order; days may repeat and never go back
     */
    public static BalanceOverTime over(LocalDate from, LocalDate until, Money opening, List<Point> movements) {
        var ends = new TreeMap<LocalDate, Point>();
        movements.forEach(point -> ends.put(point.day(), point));
        var daily = List.copyOf(ends.values());
        return new BalanceOverTime(from, until, opening, daily, months(from, until, opening, daily));
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
