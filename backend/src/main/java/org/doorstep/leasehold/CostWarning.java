package org.doorstep.leasehold;

import java.time.LocalDate;

import org.doorstep.kernel.Money;

/**
 * A cost that leaseholders have neither been asked for nor told of, for staff.
 *
 * @param lastDay  on which telling them in writing still saves it
 * @param daysLeft until then; 0 on the day itself, less once it is lost
 * @param leases   how many bear a part of it
 */
public record CostWarning(
        String reference, String schedule, String scheduleName, String head, String supplier, String what, Money amount,
        LocalDate incurred, LocalDate lastDay, long daysLeft, int leases) {

    public boolean lost() {
        return daysLeft < 0;
    }
}
