package org.doorstep.leasehold.model;

import org.doorstep.kernel.Money;

/** What running the service costs each lease, on top of its share of the costs. */
public sealed interface ManagementFee {

    int WHOLE = 10_000;

    /** None is charged. */
    record None() implements ManagementFee {}

    /** @param each so much a lease and year, whatever its share */
    record Fixed(Money each) implements ManagementFee {}

    /** @param hundredths hundredths of one per cent of the lease's own share of the year's costs: 1,250 is 12.5 % */
    record PerCent(int hundredths) implements ManagementFee {

        public PerCent {
            if (hundredths < 0 || hundredths > WHOLE) {
                throw new IllegalArgumentException("a fee is from 0 to 100 per cent, not " + hundredths + " hundredths");
            }
        }
    }

    /** How much less it is on a share of which a part is not asked for. */
    default Money less(Money share, Money notAsked) {
        return on(share).minus(on(share.minus(notAsked)));
    }

    /**
     * The fee on one lease's share. A per cent is rounded to the nearest penny, half a penny up (away from nothing, so that
     * a credit is rounded as its charge was).
     *
     * @param share of the heads that are costs: a fee is never taken of what is saved for later
     */
    default Money on(Money share) {
        return switch (this) {
            case None _ -> Money.ZERO;
            case Fixed(var each) -> each;
            case PerCent(var hundredths) -> {
                long product = Math.multiplyExact(Math.absExact(share.pence()), hundredths);
                yield new Money(Long.signum(share.pence()) * ((product + WHOLE / 2) / WHOLE));
            }
        };
    }
}
