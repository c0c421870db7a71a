package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.doorstep.rent.model.YearlyBreakdowns.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rent years begin on 5 April 2027 with 52 weeks, on 1 April 2024 with 53 and on 7 April 2025 with 52. */
class YearlyBreakdownsTests {

    @ParameterizedTest(name = "on {0} of {1}, whoever was told before {2}, everybody: {3}")
    @CsvSource(textBlock = """
            2027-04-04, 2027-03-29, 2026-04-11, false
            2027-04-05, 2027-04-05, 2027-01-25, true
            2027-05-05, 2027-04-05, 2027-01-25, true
            2027-05-06, 2027-05-03, 2026-05-13, false
            2024-03-03, 2024-02-26, 2023-03-10, false
            2024-03-04, 2024-04-01, 2024-01-22, true
            2024-04-01, 2024-04-01, 2024-01-22, true
            2025-03-09, 2025-03-03, 2024-03-16, false
            2025-03-10, 2025-04-07, 2025-01-27, true
            """)
    void tellsEverybodyAtTheFirstDebitAndSoonerBeforeOtherWeeks(LocalDate today, LocalDate day, LocalDate before, boolean everybody) {
        assertThat(new YearlyBreakdowns(RentCalendarTests.calendar(2, 0)).on(today)).isEqualTo(new Round(day, before, everybody));
    }
}
