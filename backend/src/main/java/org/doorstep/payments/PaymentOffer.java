package org.doorstep.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.accounts.OwedNow;
import org.doorstep.kernel.Money;

/**
 * What can be paid on an account by card.
 *
 * @param account reference of it
 * @param kind    what it is for
 * @param balance positive: so much is on it to pay
 * @param due     what of it has to be paid, and when
 * @param owed    all that is owed: the balance without what never has to be paid
 * @param least   the smallest amount taken
 * @param most    the largest taken at once
 * @param first   of the payments that what is owed takes; nothing when less is owed than can be paid by card
 * @param parts   how many payments that are
 * @param behind  as much of what should have been paid by today as can be paid at once; empty where that is nothing, or all
 * @param next    what comes next by a plan; empty where there is none, or that is all
 * @param open    whether cards are taken at all
 * @param underWay the newest payment of the caller's on it of which we do not know yet what came of it
 * @param asAt    how far the payments of each route are on it
 */
public record PaymentOffer(String account, AccountKind kind, Money balance, OwedNow.DueNow due, Money owed, Money least, Money most, Money first, int parts, Optional<Money> behind, Optional<Money> next, boolean open, Optional<OpenPayment> underWay, List<FeedAsAt> asAt) {

    /** A payment that somebody was sent to make. */
    public record OpenPayment(UUID id, Money amount, Instant begun) {}
}
