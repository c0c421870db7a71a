package org.doorstep.rent.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.doorstep.kernel.WorkingCalendar;

/**
 * When a letter is there: a notice counts from the day it is served and not from the day it was written (rules.md RN-6). Post
 * is counted in working days, since it is neither collected nor brought on a Sunday or a bank holiday; a Saturday is not
 * counted on.
 *
 * @param closes     when the office closes: what is written later leaves on the next working day
 * @param daysOnTheWay working days a letter takes
 */
public record Posting(WorkingCalendar days, LocalTime closes, int daysOnTheWay) {

    /** The day a letter is there that is written at this moment, as the clocks of the landlord have it. */
    public LocalDate served(LocalDateTime written) {
        var day = written.toLocalDate();
        var leaves = days.isWorkingDay(day) && !written.toLocalTime().isAfter(closes) ? day : days.plusWorkingDays(day, 1);
        return days.plusWorkingDays(leaves, daysOnTheWay);
    }

    /** The last moment to write one that has to be there on this day. */
    public LocalDateTime lastMoment(LocalDate due) {
        var day = days.isWorkingDay(due) ? due : days.workingDayBefore(due);
        while (days.plusWorkingDays(day, daysOnTheWay).isAfter(due)) {
            day = days.workingDayBefore(day);
        }
        return day.atTime(closes);
    }
}
