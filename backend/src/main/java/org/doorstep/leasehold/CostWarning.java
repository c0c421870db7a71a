package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * A cost that leaseholders have not been asked for or told of in time, or soon will not have been; for staff.
 *
 * @param lastDay  on which letters that tell them of it, or on the very last a demand, can still be posted and come in time: to all of them, and once one abroad is too late to the others
 * @param daysLeft until then; 0 on the day itself, and once it is late
 * @param leases   how many of those that bear a part of it were neither asked nor told
 * @param left     the first of them, by their references, at most {@link LateCosts#NAMED}
 * @param abroad   which of those that are left have letters going to another country, by their references
 * @param abroadLate whether a letter to these would come too late
 * @param abroadDecided what the team decided for these alone, while the cost can still be saved for the others; empty while it has not for each of them
 * @param late     whether that day is over
 * @param decided  what the team decided about a late one
 */
public record CostWarning(
        String reference, String schedule, String scheduleName, String head, String supplier, String what, Money amount,
        LocalDate incurred, LocalDate lastDay, long daysLeft, int leases, List<String> left, List<String> abroad, boolean abroadLate,
        Optional<CostDecision> abroadDecided, boolean late, Optional<CostDecision> decided) {

    public CostWarning {
        left = List.copyOf(left);
        abroad = List.copyOf(abroad);
    }

    /** Whether it is too late for leases in another country alone, and the team decides about these now. */
    public boolean lateAbroadAlone() {
        return abroadLate && !late;
    }
}
