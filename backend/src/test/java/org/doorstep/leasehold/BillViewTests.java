package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.doorstep.kernel.Money;
import org.junit.jupiter.api.Test;

/** A bill of the year 2024, whose quarters ask for £30 of repairs today and whose balance is a credit of £12. */
class BillViewTests {

    private static final LocalDate STARTS = LocalDate.of(2024, 4, 1);

    @Test
    void aQuarterIsAsOfTodayByItsLinesWhateverTheirNames() {
        assertThat(bill(quarter(2, line("repairs", "Repairs", 3_000))).asOfToday()).isTrue();
        assertThat(bill(quarter(2, line("repairs", "Works", 3_000))).asOfToday()).isTrue();
        assertThat(bill(quarter(2, line("repairs", "Repairs", 5_000))).asOfToday()).as("from before the estimates came").isFalse();
        assertThat(bill(quarter(2, line("lift", "Lift", 3_000))).asOfToday()).as("the same in all, for something else").isFalse();
    }

    @Test
    void whatTheYearCameToIsAsOfTodayByItsAmount() {
        assertThat(bill(quarter(5, line("repairs", "Repairs", -1_200))).asOfToday()).isTrue();
        assertThat(bill(quarter(5, line("repairs", "Repairs", 800))).asOfToday()).isFalse();
    }

    private static BillView bill(YearView.Quarter quarter) {
        var quarters = IntStream.rangeClosed(1, 4).mapToObj(number -> quarter(number, line("repairs", "Repairs", 3_000))).toList();
        var year = new YearView("L", "1 Home", 2024, STARTS, STARTS.plusYears(1).minusDays(1), new YearView.Days(STARTS, STARTS.plusYears(1).minusDays(1)), List.of(),
                new Money(12_000), quarters, new Money(10_800), Optional.of(new Money(-1_200)), YearView.Certified.none(false));
        return new BillView(year, quarter, List.of(), Optional.empty(), Optional.empty());
    }

    private static YearView.Quarter quarter(int number, YearView.BillLine line) {
        return new YearView.Quarter(number, STARTS, line.amount(), List.of(line));
    }

    private static YearView.BillLine line(String head, String name, long pence) {
        return new YearView.BillLine("S", head, name, new Money(pence));
    }
}
