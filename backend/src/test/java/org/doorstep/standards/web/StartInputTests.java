package org.doorstep.standards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartInputTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:30:00Z, 2026-11-24T09:30:00Z",
        "2026-06-24T09:30:00+01:00, 2026-06-24T08:30:00Z",
        "2026-06-24T09:30:00 01:00, 2026-06-24T08:30:00Z",
        "2026-06-24T09:30-05:00, 2026-06-24T14:30:00Z",
    })
    void readsAnInstantWithItsOffset(String from, Instant start) {
        assertThat(StartInput.of(Map.of("from", from)).check()).isEqualTo(new Checked.Good<>(start));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 11, 2026, 9:30am, 2026-11-24T09:30:00Z",
        "24, June, 2026, 9.30am, 2026-06-24T08:30:00Z",
        "24, jun, 2026, 17:30, 2026-06-24T16:30:00Z",
        "24, 11, 2026, 12am, 2026-11-24T00:00:00Z",
        "24, 11, 2026, 12 noon, 2026-11-24T12:00:00Z",
        "24, 11, 2026, 12:15 PM, 2026-11-24T12:15:00Z",
        "24, 11, 2026, midnight, 2026-11-24T00:00:00Z",
        "24, 11, 2026, 9, 2026-11-24T09:00:00Z",
    })
    void readsADayAndATimeAsTyped(String day, String month, String year, String time, Instant start) {
        assertThat(typed(day, month, year, time)).isEqualTo(new Checked.Good<>(start));
    }

    @Test
    void readsBackWhatItShowsAtEveryQuarterOfADay() {
        for (var moment = Instant.parse("2026-06-24T00:00:00Z"); moment.isBefore(Instant.parse("2026-06-25T00:00:00Z"));
                moment = moment.plusSeconds(900)) {
            assertThat(StartInput.at(new Words(), moment).check()).isEqualTo(new Checked.Good<>(moment));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-11-24", "2026-11-24T09:30:00", "2026-02-30T09:30:00Z", "2026-11-24T25:00:00Z", "'; drop table promise"})
    void refusesAnInstantItCannotRead(String from) {
        assertThat(code(StartInput.of(Map.of("from", from)).check())).isEqualTo("from standards.from.format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-12-31T23:59:00Z", "2100-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"})
    void refusesAYearNobodyCanCountIn(String from) {
        assertThat(code(StartInput.of(Map.of("from", from)).check())).isEqualTo("from standards.from.range");
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2026, 9am, start standards.start.date",
        "x, 2, 2026, 9am, start standards.start.date",
        "1, Smarch, 2026, 9am, start standards.start.date",
        "1, 2, 99999999999, 9am, start standards.start.date",
        "1, 2, 26, 9am, start standards.from.range",
        "1, 2, 2026, 25:00, time standards.start.time",
        "1, 2, 2026, 9:75, time standards.start.time",
        "1, 2, 2026, 13pm, time standards.start.time",
        "1, 2, 2026, soon, time standards.start.time",
    })
    void saysWhichFieldIsWrong(String day, String month, String year, String time, String problem) {
        assertThat(code(typed(day, month, year, time))).isEqualTo(problem);
    }

    @Test
    void asksForAStartWhenThereIsNone() {
        assertThat(code(StartInput.of(Map.of()).check())).isEqualTo("from standards.from.missing");
    }

    private static Checked<Instant> typed(String day, String month, String year, String time) {
        return StartInput.of(Map.of("start-day", day, "start-month", month, "start-year", year, "time", time)).check();
    }

    private static String code(Checked<Instant> checked) {
        return switch (checked) {
            case Checked.Good<Instant> good -> "good: " + good.value();
            case Checked.Bad<Instant>(List<Problem> problems) -> problems.getFirst().field() + " " + problems.getFirst().code();
        };
    }
}
