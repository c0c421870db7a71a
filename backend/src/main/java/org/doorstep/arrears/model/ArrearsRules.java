package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;

/**
 * How this landlord counts.
 *
 * @param graceDays from the day a charge is for until it is late: 7, a rent week
 * @param writeDays from falling behind until everybody is written to
 * @param least     what is late and less than this opens no case
 * @param calendar  on which days banks work
 */
public record ArrearsRules(int graceDays, int writeDays, Money least, WorkingCalendar calendar) {

    /** Working days from the look that finds somebody late to the last one on which a letter about it leaves. */
    private static final int LEAVES = 2;

    /** The day a charge is late, when nothing has paid it by then: a day when banks work, since on no other does what was paid arrive. */
    public LocalDate late(LocalDate charged) {
        var day = charged.plusDays(graceDays);
        return calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, 1);
    }

    /**
     * The day as of which it is said what is late: what was paid before it is on the accounts. Never so long ago that a letter of it could not leave
     * within two working days and be in time still: "contact the tenant as soon as reasonably possible" (rules.md RN-7; backend/docs/adr/0108).
     *
     * @param told the first day of which not every way has told; empty where nothing is waited for
     */
    public LocalDate asOf(LocalDate today, Optional<LocalDate> told) {
        var inTime = calendar.plusWorkingDays(today, LEAVES).minusDays(writeDays);
        var known = told.orElse(today);
        var asOf = known.isBefore(inTime) ? inTime : known;
        return asOf.isBefore(today) ? asOf : today;
    }
}
