package org.doorstep.payments;

import java.util.List;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.kernel.Money;

/**
 * What can be paid on an account by card.
 *
 * @param account reference of it
 * @param kind    what it is for
 * @param balance positive: so much is owed
 * @param least   the smallest amount taken
 * @param most    the largest taken at once
 * @param first   of the payments that what is owed takes; nothing when less is owed than can be paid by card
 * @param parts   how many payments that are
 * @param open    whether cards are taken at all
 * @param asAt    how far the payments of each route are on it
 */
public record PaymentOffer(String account, AccountKind kind, Money balance, Money least, Money most, Money first, int parts, boolean open, List<FeedAsAt> asAt) {}
