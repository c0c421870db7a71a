package org.doorstep.directdebit;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import reactor.core.publisher.Mono;

/** What an account comes to by the month, told by whoever knows its charges, so that nobody sets up less without knowing. */
public interface MonthlyCharge {

    /**
     * @param account the ledger's reference of it
     * @return in pence, rounded up (rules.md RN-3); empty where nothing is charged by the week, and where the caller does not see the account
     */
    Mono<Money> of(CurrentUser user, String account);
}
