package org.doorstep.leasehold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Collectors;

import org.doorstep.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The management fee, the year and its quarters, and the reserve fund. */
class ChargesTests {

    @ParameterizedTest(name = "{1} hundredths of a per cent of {0}p are {2}p")
    @CsvSource({
            "100000, 1000, 10000", "100000, 1250, 12500", "33333, 1000, 3333", "33335, 1000, 3334", "33335, 999, 3330",
            "1, 5000, 1", "1, 4999, 0", "0, 1500, 0", "-33335, 1000, -3334", "100000, 0, 0", "100000, 10000, 100000"})
    void aFeePerCentIsRoundedToTheNearestPennyHalfUp(long share, int hundredths, long fee) {
        assertThat(new ManagementFee.PerCent(hundredths).on(new Money(share))).isEqualTo(new Money(fee));
    }

    @Test
    void aFixedFeeIsTheSameWhateverTheShare() {
        assertThat(new ManagementFee.Fixed(new Money(4_800)).on(new Money(1))).isEqualTo(new Money(4_800));
        assertThat(new ManagementFee.None().on(new Money(9_999))).isEqualTo(Money.ZERO);
    }

    @Test
    void noFeeIsMoreThanTheWhole() {
        assertThatThrownBy(() -> new ManagementFee.PerCent(10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ManagementFee.PerCent(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}p a year: {1}")
    @CsvSource({"100000, 25000 25000 25000 25000", "100001, 25001 25000 25000 25000", "100003, 25001 25001 25001 25000", "0, 0 0 0 0"})
    void aYearIsAskedForInFourQuartersThatSumToIt(long year, String quarters) {
        var four = new ChargeYear(LocalDate.of(2026, 4, 1)).quarters(new Money(year));
        assertThat(four.stream().map(quarter -> String.valueOf(quarter.amount().pence())).collect(Collectors.joining(" "))).isEqualTo(quarters);
        assertThat(four.stream().map(quarter -> quarter.starts().toString()))
                .containsExactly("2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01");
    }

    @ParameterizedTest(name = "years from {1}: {0} lies in {2} to {3}")
    @CsvSource({
            "2026-03-31, --04-01, 2025-04-01, 2026-03-31", "2026-04-01, --04-01, 2026-04-01, 2027-03-31",
            "2026-01-01, --01-01, 2026-01-01, 2026-12-31", "2024-02-29, --02-29, 2024-02-29, 2025-02-27"})
    void aDayLiesInOneYear(LocalDate day, String starts, LocalDate first, LocalDate last) {
        var year = ChargeYear.of(day, MonthDay.parse(starts));
        assertThat(year.starts()).isEqualTo(first);
        assertThat(year.ends()).isEqualTo(last);
    }

    @Test
    void aReserveThatIsOverspentSaysSo() {
        assertThat(new Reserve(new Money(100), new Money(50), new Money(3), new Money(20)).closing()).isEqualTo(new Money(133));
        assertThat(new Reserve(new Money(100), new Money(50), Money.ZERO, new Money(200)).closing()).isEqualTo(new Money(-50));
    }

    /** 2026 to 2027, but 2026 where it begins on 1 January. */
    @ParameterizedTest
    @CsvSource({"--04-01, false", "--01-02, false", "--01-01, true"})
    void aYearFromTheFirstOfJanuaryIsNamedByOneYear(String starts, boolean one) {
        assertThat(ChargeYear.beginningIn(2026, MonthDay.parse(starts)).isCalendarYear()).isEqualTo(one);
    }
}
