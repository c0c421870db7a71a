package org.doorstep.appointments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.model.Roster.Absence;
import org.doorstep.appointments.model.Roster.Shift;
import org.doorstep.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;

class RosterTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BOXING_DAY_SUBSTITUTE = LocalDate.of(2026, 12, 28);
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(Map.of(BOXING_DAY_SUBSTITUTE, "Boxing Day (substitute day)"));
    private static final Shift MONDAYS = new Shift(Optional.of(1), Optional.empty(), time(8), time(16));

    @Test
    void worksTheHoursOfTheWeekday() {
        assertThat(hours(MONDAY, MONDAYS)).containsExactly(new Span(480, 960));
        assertThat(hours(MONDAY.plusDays(1), MONDAYS)).isEmpty();
    }

    @Test
    void worksTheHoursOfADateInsteadOfItsWeekday() {
        assertThat(hours(MONDAY, MONDAYS, on(MONDAY, 12, 20))).containsExactly(new Span(720, 1200));
    }

    @Test
    void restsOnABankHolidayUnlessThatDateIsNamed() {
        assertThat(hours(BOXING_DAY_SUBSTITUTE, MONDAYS)).isEmpty();
        assertThat(hours(BOXING_DAY_SUBSTITUTE, MONDAYS, on(BOXING_DAY_SUBSTITUTE, 9, 12)))
                .containsExactly(new Span(540, 720));
    }

    @Test
    void takesAbsencesOutOfTheDay() {
        var absence = new Absence(Instant.parse("2026-11-23T10:00:00Z"), Instant.parse("2026-11-23T11:00:00Z"));
        var diary = roster(List.of(absence), MONDAYS).diary(new LocalDay(MONDAY, LONDON), CALENDAR, List.of()).orElseThrow();
        assertThat(diary.working()).containsExactly(new Span(480, 600), new Span(660, 960));
    }

    private static List<Span> hours(LocalDate date, Shift... shifts) {
        return roster(List.of(), shifts).diary(new LocalDay(date, LONDON), CALENDAR, List.of())
                .map(Diary::working).orElse(List.of());
    }

    private static Roster roster(List<Absence> absences, Shift... shifts) {
        return new Roster(new Operative(new UUID(0, 1), "A", "A"), List.of(shifts), absences);
    }

    private static Shift on(LocalDate date, int from, int until) {
        return new Shift(Optional.empty(), Optional.of(date), time(from), time(until));
    }

    private static LocalTime time(int hour) {
        return LocalTime.of(hour, 0);
    }
}
