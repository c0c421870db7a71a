package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import reactor.core.publisher.Mono;

/** What of a balance has to be paid, and when, where not all of it has to be now. The module whose charges these are offers a bean. */
public interface OwedNow {

    /**
     * Of an account that somebody opened, by the rules of its charges.
     *
     * @param user who opened it
     * @return empty for accounts of another kind, and where all of the balance is owed as it stands
     */
    Mono<DueNow> of(CurrentUser user, AccountCard account);

    /**
     * @param never  what of the balance nobody has to pay, by law
     * @param behind what should have been paid by today and was not; nothing while all is well
     * @param next   what comes next by a plan that was agreed; empty where there is none
     */
    record DueNow(Money never, Money behind, Optional<DuePart> next) {

        /** All of the balance is owed, and there is no plan. */
        public static final DueNow ALL = new DueNow(Money.ZERO, Money.ZERO, Optional.empty());
    }

    record DuePart(Money amount, LocalDate due) {}
}
