package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.kernel.Money;
import org.doorstep.rent.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md RN-4: twelve equal months beside the weeks that are charged. A flat of £100 a week, all of it counted. */
class UniversalCreditTests {

    private static final LocalDate WEEK = LocalDate.of(2027, 1, 11);
    private static final Charges HUNDRED = new Charges(List.of(ChargesTests.charge(Head.NET_RENT, 10_000, true, "2018-04-02", null)));

    @ParameterizedTest(name = "{0}, {1} weeks free: {2} counted of {3} charged, {4}p a month, {5}p short")
    @CsvSource({
        "2026, 0, 52, 52, 43333,     4",
        "2024, 0, 52, 53, 43333, 10004",
        "2030, 0, 52, 53, 43333, 10004",
        "2026, 2, 50, 50, 41667,    -4",
        "2024, 2, 50, 51, 41667,  9996",
        "2026, 4, 48, 48, 40000,     0",
        "2024, 4, 48, 49, 40000, 10000",
    })
    void theFiftyThirdChargeIsNeverPaid(int begins, int free, int counted, int charged, long monthly, long shortfall) {
        var year = UniversalCredit.of(RentCalendarTests.year(RentCalendarTests.calendar(free, 0), begins), free, HUNDRED, LocalDate.of(begins, 6, 1));

        assertThat(year.countedWeeks()).isEqualTo(counted);
        assertThat(year.chargeWeeks()).isEqualTo(charged);
        assertThat(year.monthly()).isEqualTo(Money.ofPence(monthly));
        assertThat(year.shortfall()).isEqualTo(Money.ofPence(shortfall));
        assertThat(year.months()).hasSize(12).last().matches(march -> march.behind().equals(year.shortfall()));
    }

    @Test
    void aMonthWithFiveMondaysCostsMoreThanItPaysAndOneWithFourLess() {
        var months = UniversalCredit.of(RentCalendarTests.year(RentCalendarTests.calendar(2, 0), 2026), 2, HUNDRED, WEEK).months();

        assertThat(months).extracting(month -> "%s: %d weeks, %s charged, %s paid, %s behind".formatted(month.month(),
                        month.debits().size(), month.charged().plain(), month.paid().plain(), month.behind().plain()))
                .containsExactly(
                        "2026-04: 4 weeks, 400.00 charged, 416.67 paid, -16.67 behind",
                        "2026-05: 4 weeks, 400.00 charged, 416.67 paid, -33.34 behind",
                        "2026-06: 5 weeks, 500.00 charged, 416.67 paid, 49.99 behind",
                        "2026-07: 4 weeks, 400.00 charged, 416.67 paid, 33.32 behind",
                        "2026-08: 5 weeks, 500.00 charged, 416.67 paid, 116.65 behind",
                        "2026-09: 4 weeks, 400.00 charged, 416.67 paid, 99.98 behind",
                        "2026-10: 4 weeks, 400.00 charged, 416.67 paid, 83.31 behind",
                        "2026-11: 5 weeks, 500.00 charged, 416.67 paid, 166.64 behind",
                        "2026-12: 2 weeks, 200.00 charged, 416.67 paid, -50.03 behind",
                        "2027-01: 4 weeks, 400.00 charged, 416.67 paid, -66.70 behind",
                        "2027-02: 4 weeks, 400.00 charged, 416.67 paid, -83.37 behind",
                        "2027-03: 5 weeks, 500.00 charged, 416.67 paid, -0.04 behind");
    }

    /** Neither what has ended by the year's end nor what begins in February is counted into a week of January. */
    @Test
    void countsTheWeekThatIsToldAsNow() {
        var ends = new Charges(List.of(ChargesTests.charge(Head.NET_RENT, 10_000, true, "2025-04-07", "2027-02-14"),
                ChargesTests.charge(Head.LIFT, 500, true, "2027-02-01", null)));
        var year = UniversalCredit.of(RentCalendarTests.year(RentCalendarTests.calendar(2, 0), 2026), 2, ends, WEEK);

        assertThat(year.weekly()).isEqualTo(Money.ofPence(10_000));
        assertThat(year.monthly()).isEqualTo(Money.ofPence(41_667));
    }

    /** Two weeks are charged all the same while somebody is behind: it counts 50, and they find the rest. */
    @Test
    void countsTheWeeksOfTheTenancyWhateverWasChargedWhileSomebodyWasBehind() {
        var tenancy = RentCalendarTests.year(RentCalendarTests.calendar(2, 0), 2026);
        var year = UniversalCredit.of(tenancy.charging(tenancy.free()), 2, HUNDRED, WEEK);

        assertThat(year.countedWeeks()).isEqualTo(50);
        assertThat(year.monthly()).isEqualTo(Money.ofPence(41_667));
        assertThat(year.chargeWeeks()).isEqualTo(52);
        assertThat(year.shortfall()).isEqualTo(Money.ofPence(19_996));
    }

    @Test
    void setsOutNoMonthsOfAYearThatIsNotChargedAllThrough() {
        var begins = new Charges(List.of(ChargesTests.charge(Head.NET_RENT, 10_000, true, "2027-01-11", null)));
        var year = UniversalCredit.of(RentCalendarTests.year(RentCalendarTests.calendar(2, 0), 2026), 2, begins, WEEK);

        assertThat(year.months()).isEmpty();
        assertThat(year.shortfall()).isEqualTo(Money.ZERO);
        assertThat(year.monthly()).isEqualTo(Money.ofPence(41_667));
    }

    @ParameterizedTest(name = "{0}p a week is {1}p a month")
    @CsvSource({"10420, 45153", "9582, 41522", "3, 13", "0, 0", "15, 65"})
    void isRoundedToTheNearestPenny(long weekly, long monthly) {
        assertThat(UniversalCredit.monthly(Money.ofPence(weekly), 0)).isEqualTo(Money.ofPence(monthly));
    }
}
