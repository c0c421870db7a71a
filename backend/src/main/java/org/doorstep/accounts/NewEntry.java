package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * Something to be posted.
 *
 * @param route     by which money moved, for payments and refunds
 * @param amount    positive: more is owed; a payment's is negative
 * @param effective the day it is for
 * @param source    who says so: {@code card}, {@code direct-debit}, {@code rent}, {@code staff}
 * @param reference what the source calls it: with the source it names the entry, so that it is posted once however often
 *                  it is sent; at most 80 characters, no personal detail
 */
public record NewEntry(
        EntryType type, Optional<Route> route, Money amount, LocalDate effective, String source, String reference) {

    public static NewEntry charge(EntryType type, Money amount, LocalDate effective, String source, String reference) {
        return new NewEntry(type, Optional.empty(), amount, effective, source, reference);
    }

    /** @param paid more than nothing: posted as that much less owed */
    public static NewEntry payment(Route route, Money paid, LocalDate effective, String source, String reference) {
        return new NewEntry(EntryType.PAYMENT, Optional.of(route), paid.negated(), effective, source, reference);
    }

    /** @param returned more than nothing: posted as that much more owed */
    public static NewEntry refund(Route route, Money returned, LocalDate effective, String source, String reference) {
        return new NewEntry(EntryType.REFUND, Optional.of(route), returned, effective, source, reference);
    }
}
