package org.doorstep.rent.model;

import org.doorstep.kernel.Money;

/**
 * The weekly charge as somebody pays it who is paid by the month or every four weeks: weekly × charge weeks / 12, and
 * / 13 (rules.md RN-3). Rounded up to the next penny, so that a year of such payments is never short of the year's
 * charges; what is over, at most 12 pence, stays theirs on the account.
 *
 * @param chargeWeeks in the rent year
 */
public record Equivalents(Money weekly, int chargeWeeks, Money monthly, Money fourWeekly) {

    private static final int MONTHS = 12;
    private static final int FOUR_WEEKS = 13;

    public static Equivalents of(Money weekly, int chargeWeeks) {
        long year = weekly.times(chargeWeeks).pence();
        return new Equivalents(weekly, chargeWeeks, new Money(Math.ceilDiv(year, MONTHS)), new Money(Math.ceilDiv(year, FOUR_WEEKS)));
    }
}
