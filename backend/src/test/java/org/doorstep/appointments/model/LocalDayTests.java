package org.doorstep.appointments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDayTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # day,      minutes, 8am is minute, 8am is the instant
            2026-11-24, 1440,    480,           2026-11-24T08:00:00Z
            2026-07-01, 1440,    480,           2026-07-01T07:00:00Z
            2027-03-28, 1380,    420,           2027-03-28T07:00:00Z
            2026-10-25, 1500,    540,           2026-10-25T08:00:00Z
            """)
    void countsElapsedMinutesOnEveryKindOfDay(LocalDate date, int minutes, int eight, Instant instant) {
        var day = new LocalDay(date, LONDON);
        assertThat(day.minutes()).isEqualTo(minutes);
        assertThat(day.minuteOf(LocalTime.of(8, 0))).isEqualTo(eight);
        assertThat(day.at(eight)).isEqualTo(instant);
        assertThat(day.minuteOf(instant)).isEqualTo(eight);
    }

    @Test
    void aNightShiftIsAsLongAsTheNightReallyIs() {
        assertThat(night(2026, 11, 24)).isEqualTo(360);
        assertThat(night(2027, 3, 28)).isEqualTo(300);
        assertThat(night(2026, 10, 25)).isEqualTo(420);
    }

    @Test
    void clipsAnAbsenceOfSeveralDaysToTheDay() {
        var day = new LocalDay(LocalDate.of(2026, 11, 24), LONDON);
        assertThat(day.span(Instant.parse("2026-11-20T08:00:00Z"), Instant.parse("2026-11-24T10:30:00Z")))
                .isEqualTo(new Span(0, 630));
        assertThat(day.span(Instant.parse("2026-11-25T00:00:00Z"), Instant.parse("2026-11-26T00:00:00Z")).isEmpty())
                .isTrue();
    }

    private static int night(int year, int month, int dayOfMonth) {
        return new LocalDay(LocalDate.of(year, month, dayOfMonth), LONDON)
                .span(LocalTime.MIDNIGHT, LocalTime.of(6, 0)).minutes();
    }
}
