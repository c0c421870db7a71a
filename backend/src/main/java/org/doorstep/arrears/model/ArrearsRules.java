package org.doorstep.arrears.model;

import java.time.LocalDate;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;

/**
 * How this landlord counts.
 *
 * @param graceDays from the day a charge is for until it is late: 7, a rent week
 * @param least     what is late and less than this opens no case
 * @param calendar  on which days banks work
 */
public record ArrearsRules(int graceDays, Money least, WorkingCalendar calendar) {

    /** The day a charge is late, when nothing has paid it by then: a day when banks work, since on no other does what was paid arrive. */
    public LocalDate late(LocalDate charged) {
        var day = charged.plusDays(graceDays);
        return calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, 1);
    }
}
