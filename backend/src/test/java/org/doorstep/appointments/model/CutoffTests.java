package org.doorstep.appointments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.doorstep.kernel.WorkingCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutoffTests {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(
            LocalDate.of(2026, 12, 25), "Christmas Day", LocalDate.of(2026, 12, 28), "Boxing Day (substitute day)",
            LocalDate.of(2027, 3, 26), "Good Friday", LocalDate.of(2027, 3, 29), "Easter Monday"));
    private static final Cutoff CUTOFF = new Cutoff(CALENDAR, LocalTime.of(17, 0), ZoneId.of("Europe/London"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # visit on, may be changed until,  "I was in" until
            2026-11-24, 2026-11-23T17:00:00Z, 2026-11-25T17:00:00Z
            2026-11-23, 2026-11-20T17:00:00Z, 2026-11-24T17:00:00Z
            2026-11-27, 2026-11-26T17:00:00Z, 2026-11-30T17:00:00Z
            2026-12-29, 2026-12-24T17:00:00Z, 2026-12-30T17:00:00Z
            2027-03-30, 2027-03-25T17:00:00Z, 2027-03-31T16:00:00Z
            """)
    void countsWorkingDaysToTheCloseOfTheOffice(LocalDate day, Instant changeUntil, Instant answerUntil) {
        assertThat(CUTOFF.changeUntil(day)).isEqualTo(changeUntil);
        assertThat(CUTOFF.answerUntil(day)).isEqualTo(answerUntil);
    }
}
