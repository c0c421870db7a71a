package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

import org.doorstep.kernel.Money;
import org.doorstep.rent.BalanceOverTime;
import org.doorstep.rent.BalanceOverTime.Point;
import org.junit.jupiter.api.Test;

class BalancesTests {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 13);
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 12);

    @Test
    void aDayHasOnePointTheBalanceAtItsEnd() {
        var line = line(0, point("2026-02-02", 10_000), point("2026-02-02", 4_000), point("2026-02-09", 14_000));

        assertThat(line.points()).containsExactly(point("2026-02-02", 4_000), point("2026-02-09", 14_000));
    }

    @Test
    void aMonthTellsItsEndItsHighestAndItsLowest() {
        var months = line(5_000, point("2026-02-02", 15_000), point("2026-02-20", -2_000), point("2026-04-01", 8_000)).months();

        assertThat(months).hasSize(13);
        assertThat(months.subList(0, 4)).extracting(month -> "%s %s %s %s".formatted(month.month(), month.end().plain(), month.highest().plain(), month.lowest().plain()))
                .containsExactly("2026-01 50.00 50.00 50.00", "2026-02 -20.00 150.00 -20.00", "2026-03 -20.00 -20.00 -20.00", "2026-04 80.00 80.00 80.00");
    }

    @Test
    void thinnedItKeepsEveryPeakAndNothingMadeUp() {
        var random = new SplittableRandom(7);
        var all = new ArrayList<Point>();
        FROM.datesUntil(UNTIL).forEach(day -> all.add(new Point(day, Money.ofPence(random.nextLong(-50_000, 90_000)))));
        var byBalance = Comparator.comparing(Point::balance);

        var kept = Balances.over(FROM, UNTIL, Money.ZERO, all, 60).points();

        assertThat(kept).hasSizeBetween(40, 60).isSortedAccordingTo(Comparator.comparing(Point::day));
        assertThat(all).containsAll(kept);
        assertThat(kept).contains(all.getFirst(), all.getLast(), all.stream().max(byBalance).orElseThrow(), all.stream().min(byBalance).orElseThrow());
    }

    @Test
    void isDrawnAsStepsWithWhatIsOwedAbove() {
        var line = line(0, point("2026-07-14", 20_000), point("2026-10-13", -20_000));

        assertThat(BalanceLine.of(line, false)).isEqualTo(new BalanceLine("M0 100H199V4H299V196H400", 100, true, true));
        assertThat(BalanceLine.of(line, true)).isEqualTo(new BalanceLine("M400 100H201V4H101V196H0", 100, true, true));
    }

    @Test
    void isLevelWhereNothingMovedAndWhereNothingIsOwed() {
        assertThat(BalanceLine.of(line(0), false)).isEqualTo(new BalanceLine("M0 4H400", 4, false, false));
        assertThat(BalanceLine.of(line(30_000), false)).isEqualTo(new BalanceLine("M0 4H400", 196, true, false));
        assertThat(BalanceLine.of(line(-30_000), false)).isEqualTo(new BalanceLine("M0 196H400", 4, false, true));
    }

    @Test
    void oneDayIsAPointAcrossTheWholeWidth() {
        var today = Balances.over(UNTIL, UNTIL, Money.ZERO, List.of(new Point(UNTIL, Money.ofPence(1_000))), 60);
        assertThat(BalanceLine.of(today, false).path()).isEqualTo("M0 196H0V4H400");
    }

    @Test
    void theLargestBalancesAreDrawnToo() {
        var line = line(0, point("2026-07-14", 99_999_999_999_999L), point("2026-10-13", -99_999_999_999_999L));
        assertThat(BalanceLine.of(line, false).path()).isEqualTo("M0 100H199V4H299V196H400");
    }

    private static BalanceOverTime line(long opening, Point... points) {
        return Balances.over(FROM, UNTIL, Money.ofPence(opening), List.of(points), 60);
    }

    private static Point point(String day, long pence) {
        return new Point(LocalDate.parse(day), Money.ofPence(pence));
    }
}
