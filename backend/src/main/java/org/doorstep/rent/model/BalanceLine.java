package org.doorstep.rent.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.rent.BalanceOverTime;
import org.doorstep.rent.BalanceOverTime.Point;

/**
 * The drawing of a balance over time as steps: it stays as it is until the next movement. What is owed is above the line
 * of nothing owed, credit beneath it.
 *
 * @param path what an SVG {@code path} draws
 * @param zero how far down the line of nothing owed is
 * @param high what its upper edge is: the most that was owed, or nothing
 * @param low  what its lower edge is: the most that was in credit, or nothing
 */
public record BalanceLine(String path, int zero, Money high, Money low) {

    public static final int WIDTH = 400;
    public static final int HEIGHT = 200;

    /** Kept free above and beneath, so that the line is drawn in its full width. */
    private static final int EDGE = 4;
    private static final Money LEAST_RANGE = Money.ofPence(100);

    /** @param rightToLeft whether time runs from right to left, as the reader's writing does */
    public static BalanceLine of(BalanceOverTime balance, boolean rightToLeft) {
        var scale = Scale.of(balance, rightToLeft);
        var path = new StringBuilder("M%d %d".formatted(scale.across(balance.from()), scale.down(balance.opening())));
        int at = scale.down(balance.opening());
        for (var point : balance.points()) {
            int down = scale.down(point.balance());
            path.append('H').append(scale.across(point.day()));
            if (down != at) {
                path.append('V').append(down);
            }
            at = down;
        }
        path.append('H').append(scale.across(balance.until().plusDays(1)));
        return new BalanceLine(path.toString(), scale.down(Money.ZERO), scale.high(), scale.low());
    }

    /** Whether anything was owed on any day. */
    public boolean owes() {
        return high.owed();
    }

    /** Whether it was in credit on any day. */
    public boolean credit() {
        return low.inCredit();
    }

    /** @param low the least that is shown, nothing owed or credit; @param high the most */
    private record Scale(LocalDate from, long days, Money low, Money high, boolean rightToLeft) {

        static Scale of(BalanceOverTime balance, boolean rightToLeft) {
            long days = Math.max(1, ChronoUnit.DAYS.between(balance.from(), balance.until()) + 1);
            var all = Stream.concat(Stream.of(Money.ZERO, balance.opening()), balance.points().stream().map(Point::balance)).toList();
            return new Scale(balance.from(), days, all.stream().min(Money::compareTo).orElseThrow(),
                    all.stream().max(Money::compareTo).orElseThrow(), rightToLeft);
        }

        int across(LocalDate day) {
            int x = Math.toIntExact(ChronoUnit.DAYS.between(from, day) * WIDTH / days);
            return rightToLeft ? WIDTH - x : x;
        }

        int down(Money balance) {
            long range = Math.max(high.minus(low).pence(), LEAST_RANGE.pence());
            return EDGE + Math.toIntExact(Math.multiplyExact(high.minus(balance).pence(), (long) HEIGHT - 2 * EDGE) / range);
        }
    }
}
