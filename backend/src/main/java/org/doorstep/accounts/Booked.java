package org.doorstep.accounts;

import java.util.UUID;
import org.doorstep.kernel.Money;

/**
 * What another module says is on an account.
 *
 * @param amount    the sum of what it booked under these names and did not take back: positive, more is owed; nought where it took all of it back
 * @param source    as its entries say
 * @param reference of its entry; of the first of several, whose names begin with it and a hyphen
 */
public record Booked(UUID account, String source, String reference, Money amount) {}
