package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md RN-3, in pence: what a week's charge is by the month and every four weeks. */
class EquivalentsTests {

    @ParameterizedTest(name = "{0}p a week for {1} weeks is {2}p a month or {3}p every four weeks")
    @CsvSource({
        "10000, 52, 43334, 40000",
        "10000, 53, 44167, 40770",
        "10000, 50, 41667, 38462",
        "10000, 48, 40000, 36924",
        "10420, 52, 45154, 41680",
        "    1, 52,     5,     4",
        "    0, 52,     0,     0",
    })
    void isRoundedUpToTheNextPenny(long weekly, int weeks, long monthly, long fourWeekly) {
        var equivalents = Equivalents.of(Money.ofPence(weekly), weeks);

        assertThat(equivalents.monthly()).isEqualTo(Money.ofPence(monthly));
        assertThat(equivalents.fourWeekly()).isEqualTo(Money.ofPence(fourWeekly));
        assertThat(monthly * 12).isBetween(weekly * weeks, weekly * weeks + 12);
        assertThat(fourWeekly * 13).isBetween(weekly * weeks, weekly * weeks + 13);
    }
}
