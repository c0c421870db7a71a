package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

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
    void whoeverPaysEachWeekIsDrawnOwingForThoseDaysAloneAndNothingIsMadeUpBetweenThem() {
        var all = new ArrayList<Point>();
        for (var monday = FROM.with(TemporalAdjusters.next(DayOfWeek.MONDAY)); monday.plusDays(3).isBefore(UNTIL); monday = monday.plusWeeks(1)) {
            all.add(new Point(monday, Money.ofPence(9_725)));
            all.add(new Point(monday.plusDays(3), Money.ZERO));
        }

        var points = Balances.over(FROM, UNTIL, Money.ZERO, all).points();

        assertThat(points).hasSizeGreaterThan(100).containsExactlyElementsOf(all);
    }

    @Test
    void isDrawnAsStepsWithWhatIsOwedAbove() {
        var line = line(0, point("2026-07-14", 20_000), point("2026-10-13", -20_000));

        assertThat(BalanceLine.of(line, false)).isEqualTo(new BalanceLine("M0 100H199V4H299V196H400", 100, Money.ofPence(20_000), Money.ofPence(-20_000)));
        assertThat(BalanceLine.of(line, true)).isEqualTo(new BalanceLine("M400 100H201V4H101V196H0", 100, Money.ofPence(20_000), Money.ofPence(-20_000)));
    }

    @Test
    void isLevelWhereNothingMovedAndWhereNothingIsOwed() {
        assertThat(BalanceLine.of(line(0), false)).isEqualTo(new BalanceLine("M0 4H400", 4, Money.ZERO, Money.ZERO));
        assertThat(BalanceLine.of(line(30_000), false)).isEqualTo(new BalanceLine("M0 4H400", 196, Money.ofPence(30_000), Money.ZERO));
        assertThat(BalanceLine.of(line(-30_000), false)).isEqualTo(new BalanceLine("M0 196H400", 4, Money.ZERO, Money.ofPence(-30_000)));
    }

    @Test
    void oneDayIsAPointAcrossTheWholeWidth() {
        var today = Balances.over(UNTIL, UNTIL, Money.ZERO, List.of(new Point(UNTIL, Money.ofPence(1_000))));
        assertThat(BalanceLine.of(today, false).path()).isEqualTo("M0 196H0V4H400");
    }

    @Test
    void theLargestBalancesAreDrawnToo() {
        var line = line(0, point("2026-07-14", 99_999_999_999_999L), point("2026-10-13", -99_999_999_999_999L));
        assertThat(BalanceLine.of(line, false).path()).isEqualTo("M0 100H199V4H299V196H400");
    }

    private static BalanceOverTime line(long opening, Point... points) {
        return Balances.over(FROM, UNTIL, Money.ofPence(opening), List.of(points));
    }

    private static Point point(String day, long pence) {
        return new Point(LocalDate.parse(day), Money.ofPence(pence));
    }
}
