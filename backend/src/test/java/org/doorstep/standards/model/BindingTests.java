package org.doorstep.standards.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.standards.Facts;
import org.doorstep.standards.Limit;
import org.doorstep.standards.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTests {

    private static final List<Standard> HEATING = List.of(
            second("winter", 1, MonthDay.of(11, 1), MonthDay.of(4, 30)), second("summer", 3, MonthDay.of(5, 1), MonthDay.of(10, 31)));

    /** "Landlord instructs a second with a fresh period of the same length" (rules.md 4.5), whatever the season by then. */
    @ParameterizedTest(name = "lost on {0}, told again on {1}: {2}")
    @CsvSource({
        "2027-04-29, 2027-05-04, winter", "2027-05-01, 2027-05-06, summer",
        "2026-10-30, 2026-11-05, summer", "2026-11-01, 2026-11-04, winter",
    })
    void givesTheSecondContractorTheTimeTheFirstHad(LocalDate lost, LocalDate toldAgain, String season) {
        var facts = Facts.of("right-to-repair-class", "heating").beganOn(lost);

        assertThat(Binding.opened(HEATING, Set.of("national"), "council", "repair.second-contractor-instructed", facts, toldAgain))
                .extracting(Standard::id).containsExactly("national.repairs." + season);
    }

    private static Standard second(String name, int days, MonthDay from, MonthDay to) {
        return new Standard("national.repairs." + name, "national", "1", "repairs", "repair.second-contractor-instructed",
                new Limit.Within(days, Limit.Unit.WORKING_DAYS, days), Set.of("repair.completed"), Set.of(), Optional.empty(),
                Map.of("right-to-repair-class", Set.of("heating")), Optional.of(new Standard.Season(from, to)), Set.of("council"),
                LocalDate.of(1994, 4, 1), Optional.empty(), Map.of(), Optional.empty(),
                new Standard.Source("regulations", "schedule", List.of()));
    }
}
