package org.doorstep.leasehold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.leasehold.model.EighteenMonths.Dates;
import org.doorstep.leasehold.model.EighteenMonths.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

/** Section 20B, cost by cost (rules.md SC-1): until when it may be asked for, and when staff are warned. */
class EighteenMonthsTests {

    private final EighteenMonths rule = new EighteenMonths(18, List.of(90, 30));

    /** "Incurred" is the invoice received or paid, whichever first. */
    @ParameterizedTest(name = "received {0}, paid {1}, told {2}, demanded {3}; on {4}: {5}")
    @CsvSource(textBlock = """
            # received,  paid,       told,       demanded,   today,      standing
            2025-05-10,  ,           ,           ,           2025-06-01, open until 2026-11-09: 526 days
            2025-05-10,  2025-05-02, ,           ,           2025-06-01, open until 2026-11-01: 518 days
            ,            2025-05-02, ,           ,           2025-06-01, open until 2026-11-01: 518 days
            2025-05-10,  ,           ,           ,           2026-08-10, open until 2026-11-09: 91 days
            2025-05-10,  ,           ,           ,           2026-08-11, open until 2026-11-09: 90 days warn 90
            2025-05-10,  ,           ,           ,           2026-10-09, open until 2026-11-09: 31 days warn 90
            2025-05-10,  ,           ,           ,           2026-10-10, open until 2026-11-09: 30 days warn 30
            2025-05-10,  ,           ,           ,           2026-11-09, open until 2026-11-09: 0 days warn 30
            # the last day for a demand is one later than that for telling: the warning keeps to the earlier
            2025-05-10,  ,           ,           ,           2026-11-10, open until 2026-11-09: 0 days warn 30
            2025-05-10,  ,           ,           ,           2026-11-11, lost since 2026-11-11
            2025-05-10,  ,           ,           2026-11-10, 2027-01-01, demanded 2026-11-10
            2025-05-10,  ,           ,           2026-11-11, 2027-01-01, lost since 2026-11-11
            2025-05-10,  ,           2026-11-09, ,           2027-01-01, told 2026-11-09
            2025-05-10,  ,           2026-11-10, ,           2027-01-01, lost since 2026-11-11
            2025-05-10,  ,           2026-11-09, 2027-09-01, 2027-10-01, demanded 2027-09-01
            2025-05-10,  ,           2026-11-10, 2027-09-01, 2027-10-01, lost since 2026-11-11
            # a month clamps to its last day
            2024-08-31,  ,           ,           2026-02-28, 2026-03-05, demanded 2026-02-28
            2024-08-31,  ,           ,           2026-03-01, 2026-03-05, lost since 2026-03-01
            2022-08-30,  ,           ,           2024-02-29, 2024-03-05, demanded 2024-02-29
            """)
    void standsOnADay(@Nullable LocalDate received, @Nullable LocalDate paid, @Nullable LocalDate told, @Nullable LocalDate demanded,
            LocalDate today, String standing) {
        var cost = new Dates(Optional.ofNullable(received), Optional.ofNullable(paid), Optional.ofNullable(told), Optional.ofNullable(demanded));
        assertThat(say(rule.on(today, cost))).isEqualTo(standing);
    }

    @Test
    void onlyALostCostIsNotAskedFor() {
        assertThat(new Standing.Lost(LocalDate.EPOCH).recoverable()).isFalse();
        assertThat(new Standing.Told(LocalDate.EPOCH).recoverable()).isTrue();
    }

    @Test
    void aCostWithoutADayIsAMistake() {
        assertThatThrownBy(() -> new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()).incurred())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String say(Standing standing) {
        return switch (standing) {
            case Standing.Demanded(var on) -> "demanded " + on;
            case Standing.Told(var on) -> "told " + on;
            case Standing.Lost(var since) -> "lost since " + since;
            case Standing.Open(var last, var left, var warning) ->
                    "open until " + last + ": " + left + " days" + warning.map(days -> " warn " + days).orElse("");
        };
    }

    @ParameterizedTest
    @CsvSource({"2027-10-02,2026-04-02", "2027-02-28,2025-08-28", "2026-08-31,2025-03-01"})
    void theFirstDayInTimeIsTheFirstThatADemandOfThatDayStillSaves(LocalDate served, LocalDate first) {
        assertThat(rule.firstInTime(served)).isEqualTo(first);
        assertThat(rule.lastDayToDemand(first)).isAfterOrEqualTo(served);
        assertThat(rule.lastDayToDemand(first.minusDays(1))).isBefore(served);
    }
}
