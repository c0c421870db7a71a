package org.doorstep.appointments.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.doorstep.kernel.WorkingCalendar;

/** The two working-day limits of a visit, both at the close of office hours (5pm with the demo landlord). */
public record Cutoff(WorkingCalendar calendar, LocalTime officeCloses, ZoneId zone) {

    /** Until when a resident may change or cancel a visit themselves: the close of the working day before. */
    public Instant changeUntil(LocalDate day) {
        return close(calendar.workingDayBefore(day));
    }

    /** Until when "I was in" may be answered: one working day, the day of the visit being day 0 (rules.md CLK-2). */
    public Instant answerUntil(LocalDate day) {
        return close(calendar.plusWorkingDays(day, 1));
    }

    private Instant close(LocalDate day) {
        return day.atTime(officeCloses).atZone(zone).toInstant();
    }
}
