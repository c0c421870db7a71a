package org.doorstep.leasehold.model;

import java.time.LocalDate;

import org.doorstep.kernel.Money;

/**
 * Interest that came with a part of a plan.
 *
 * @param part  its number, from 1
 * @param due   the day it was due
 * @param entry its place on the account
 */
public record WorksInterest(int part, LocalDate due, Money amount, long entry) {

    /** In the proportion in which the bill was wrong, to the nearest penny, half up. */
    public Money inProportion(Money before, Money after) {
        return new Money((Math.multiplyExact(amount.pence(), after.pence()) * 2 + before.pence()) / (2 * before.pence()));
    }

    public WorksInterest posted(Money anew, long at) {
        return new WorksInterest(part, due, anew, at);
    }
}
