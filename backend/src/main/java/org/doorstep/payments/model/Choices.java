package org.doorstep.payments.model;

import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * What of a balance can be chosen to be paid, beside another amount.
 *
 * @param all    that is owed: no more than the balance, and without what never has to be paid
 * @param behind what should have been paid by today and was not
 * @param next   what comes next by a plan
 */
public record Choices(Money all, Money behind, Optional<Money> next) {

    public static Choices all(Money owed) {
        return new Choices(owed, Money.ZERO, Optional.empty());
    }

    /** The first of the payments that all of it takes. */
    public Optional<Money> all(Limits limits) {
        return Optional.of(all).filter(limits::reachedBy).map(limits::first);
    }

    /** As much as can be paid at once of what somebody is behind with; empty where that is all there is. */
    public Optional<Money> behind(Limits limits) {
        return Optional.of(behind).filter(amount -> limits.reachedBy(amount) && amount.compareTo(all) < 0).map(limits::first);
    }

    /** The next payment; empty where that is all there is, or more than can be paid at once. */
    public Optional<Money> next(Limits limits) {
        return next.filter(amount -> limits.reachedBy(amount) && amount.compareTo(limits.most()) <= 0 && amount.compareTo(all) < 0);
    }
}
