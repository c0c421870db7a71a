package org.doorstep.leasehold;

import java.time.LocalDate;

/**
 * Works whose contract was entered and that some lease was not billed for, while their eighteen months run out (section 20B; rules.md
 * SC-1); for staff.
 *
 * @param consultation its reference
 * @param since        the day that is counted from
 * @param invoiced     whether that is the first day an invoice came or was paid; else it is that of the contract, or of the sum
 * @param lastDay      on which telling leaseholders in writing, or on the very last asking, still saves what came that day
 * @param daysLeft     until then; 0 on the day itself, and once it is late
 * @param leases       how many bear a part and were not billed
 * @param late         whether that day is over
 */
public record WorksWarning(
        String consultation, String title, LocalDate since, boolean invoiced, LocalDate lastDay, long daysLeft, int leases, boolean late) {}
