package org.doorstep.leasehold.model;

import org.doorstep.kernel.Money;

/**
 * The reserve fund of a schedule over one year: what leaseholders and the landlord saved for later works.
 *
 * @param opening on the first day
 * @param paidIn  by everybody together, in the year
 * @param interest it earned in the year
 * @param spent   of it, in the year
 */
public record Reserve(Money opening, Money paidIn, Money interest, Money spent) {

    /** On the last day; more spent than there was makes it less than nothing, which the page must show and not hide. */
    public Money closing() {
        return opening.plus(paidIn).plus(interest).minus(spent);
    }
}
