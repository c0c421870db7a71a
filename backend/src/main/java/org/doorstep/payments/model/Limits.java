package org.doorstep.payments.model;

import org.doorstep.kernel.Money;

/**
 * How much can be paid at once: the landlord's least and the provider's most (rules.md 5.5). A bill above the
 * most is paid in several payments.
 */
public record Limits(Money least, Money most) {

    /** The first of the payments that a bill takes: all of it, or as much as leaves a rest that can be paid too. */
    public Money first(Money owed) {
        if (owed.compareTo(most) <= 0) {
            return owed;
        }
        return owed.minus(most).compareTo(least) < 0 ? owed.minus(least) : most;
    }

    /** How many payments a bill takes. */
    public int parts(Money owed) {
        int parts = 0;
        for (var rest = owed; rest.owed(); rest = rest.minus(first(rest))) {
            parts++;
        }
        return parts;
    }

    /** Whether what is owed can be paid by card at all. */
    public boolean reachedBy(Money owed) {
        return owed.compareTo(least) >= 0;
    }
}
