package org.doorstep.directdebit.model;

import java.util.Optional;
import org.doorstep.kernel.Money;

/**
 * What is taken when the charges change (rules.md DD-4). Whoever pays all of them goes on paying all, and what they pay beyond
 * them, to get out of debt perhaps, stays beside it. Whoever pays a part is left alone: nobody here knows who pays the rest.
 */
public final class Following {

    /** Many pay the whole pounds of an amount. */
    private static final Money ROUNDED = Money.ofPence(100);

    private Following() {}

    /**
     * @param amount taken each month until then
     * @param was    what a month of the charges came to
     * @param will   what it comes to
     * @return empty when the amount stays as it is
     */
    public static Optional<Money> amount(Money amount, Money was, Money will) {
        boolean all = amount.plus(ROUNDED).compareTo(was) > 0;
        return Optional.of(amount.plus(will).minus(was)).filter(next -> all && next.owed() && !next.equals(amount));
    }
}
