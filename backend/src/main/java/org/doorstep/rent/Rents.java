package org.doorstep.rent;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * What is charged each week on the accounts for rent and garages. Whoever may see an account in {@code accounts} sees this
 * of it; what is not theirs, and what has no weekly charge by its kind, is not there.
 */
public interface Rents {

    /** What is paid, for what and when; empty when it is not there. */
    Mono<RentView> find(CurrentUser user, String reference);

    /** What Universal Credit counts, over the rent year that has today in it; empty when it is not there. */
    Mono<UniversalCreditView> universalCredit(CurrentUser user, String reference);

    /** The balance day by day over the last twelve months; empty when it is not there. */
    Mono<BalanceView> balance(CurrentUser user, String reference);
}
