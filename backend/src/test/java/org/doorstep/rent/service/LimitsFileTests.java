package org.doorstep.rent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.rent.model.IncreaseLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md RN-5: CPI of the September before plus 1 per cent, and a pound or two a week below the formula. */
class LimitsFileTests {

    private final IncreaseLimits limits = with(2026, 320, 2027, 200, 2035, 200);

    @ParameterizedTest(name = "{0}p from {1}, below formula {2}: at most {3}p")
    @CsvSource({
        "10000, 2026-04-06, false, 10480",
        "10000, 2026-04-06, true,  10480",
        " 9999, 2026-04-06, false, 10478",
        "10000, 2027-04-05, false, 10420",
        "10000, 2027-04-05, true,  10520",
        "10000, 2028-04-03, false, 10300",
        "10000, 2028-04-03, true,  10500",
        "10000, 2036-03-31, false, 10300",
    })
    void aNetRentRisesByNoMore(long before, LocalDate from, boolean belowFormula, long most) {
        assertThat(limits.most(Money.ofPence(before), from, belowFormula)).contains(Money.ofPence(most));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-31, before the standard", "2036-04-01, after it", "2030-04-01, its CPI is not known"})
    void saysNothingWhereItDoesNotKnow(LocalDate from, String why) {
        assertThat(limits.most(Money.ofPence(10_000), from, false)).as(why).isEqualTo(Optional.empty());
        assertThat(limits.unknown(from)).as(why).isEqualTo(why.contains("CPI"));
    }

    @Test
    void everyFigureHasItsSource() {
        assertThat(LimitsFile.read(Map.of(2025, 380)).caps()).isNotEmpty().noneMatch(cap -> cap.source().isBlank());
        assertThat(LimitsFile.read(Map.of(2025, 380)).convergence()).hasSize(2).noneMatch(step -> step.source().isBlank());
    }

    /** The file's, with years whose CPI nobody knows yet. */
    private static IncreaseLimits with(int... yearsAndRates) {
        var file = LimitsFile.read(Map.of(2025, 380));
        var cpi = new HashMap<>(file.cpi());
        for (int i = 0; i < yearsAndRates.length; i += 2) {
            cpi.put(yearsAndRates[i], yearsAndRates[i + 1]);
        }
        return new IncreaseLimits(file.caps(), cpi, file.convergence());
    }
}
