package org.doorstep.arrears.model;

import java.time.LocalDate;

import org.doorstep.kernel.Money;

/**
 * How this landlord counts.
 *
 * @param graceDays from the day a charge is for until it is late: 7, a rent week
 * @param least     what is late and less than this opens no case
 */
public record ArrearsRules(int graceDays, Money least) {

    /** The day a charge is late, when nothing has paid it by then. */
    public LocalDate late(LocalDate charged) {
        return charged.plusDays(graceDays);
    }
}
