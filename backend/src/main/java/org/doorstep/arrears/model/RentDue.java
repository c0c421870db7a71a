package org.doorstep.arrears.model;

import org.doorstep.kernel.Money;

/**
 * What an account is charged, beside which a plan is paid.
 *
 * @param weekly     now
 * @param fourWeekly the same every four weeks, and @param monthly by the month (rules.md RN-3)
 */
public record RentDue(Money weekly, Money fourWeekly, Money monthly) {

    /** What it comes to each time. */
    public Money of(Every every) {
        return switch (every) {
            case WEEK -> weekly;
            case FORTNIGHT -> weekly.times(2);
            case FOUR_WEEKS -> fourWeekly;
            case MONTH -> monthly;
        };
    }
}
