package org.doorstep.directdebit.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.AccountStanding;
import org.doorstep.kernel.Money;

/** Whether money may be taken from somebody for an account: a rule with no I/O. */
public enum Standing {
    PAYS,
    /** Others go on with the agreement, and this payer has left it. */
    LEFT,
    /** The agreement or the account has ended. */
    OVER,
    /** What is left of a debt is less than is taken each month: that much is taken, once it was told. */
    LAST,
    /** Nothing is left of a debt. */
    SETTLED;

    /**
     * A rent, a garage and a service charge go on as long as their agreement does, and may be paid ahead. Everything else is a
     * debt: it outlives the agreement, and ends when it is paid.
     *
     * @param named   whom the agreement names today; empty when it is over
     * @param account how the account stands; empty when it is not there any more
     * @param amount  what is taken each month
     */
    public static Standing of(String payer, Optional<Collection<String>> named, Optional<AccountStanding> account, Money amount, LocalDate today) {
        if (named.filter(people -> !people.contains(payer)).isPresent()) {
            return LEFT;
        }
        if (account.isEmpty() || account.get().closed().filter(today::isAfter).isPresent()) {
            return OVER;
        }
        if (goesOn(account.get().kind())) {
            return named.isPresent() ? PAYS : OVER;
        }
        return !account.get().balance().owed() ? SETTLED : account.get().balance().compareTo(amount) < 0 ? LAST : PAYS;
    }

    private static boolean goesOn(AccountKind kind) {
        return switch (kind) {
            case RENT, GARAGE, SERVICE_CHARGE -> true;
            case MAJOR_WORKS, RECHARGE, COURT_COSTS, FORMER -> false;
        };
    }
}
