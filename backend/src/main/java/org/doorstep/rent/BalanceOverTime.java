package org.doorstep.rent;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.doorstep.kernel.Money;

/**
 * How a balance went, day by day.
 *
 * @param from    the first day it tells of
 * @param until   the last
 * @param opening the balance before the first day
 * @param points  the balance at the end of each day on which something moved, in order
 * @param months  each month that has a day in it
 */
public record BalanceOverTime(LocalDate from, LocalDate until, Money opening, List<Point> points, List<BalanceMonth> months) {

    public record Point(LocalDate day, Money balance) {}

    /**
     * @param end     the balance at its end, or at the end of the last day told of
     * @param highest the most owed at the end of any of its days
     * @param lowest  the least owed
     */
    public record BalanceMonth(YearMonth month, Money end, Money highest, Money lowest) {}
}
