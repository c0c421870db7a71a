package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.kernel.Money;
import org.doorstep.residents.PartyRole;

/**
 * One lease, for whoever may open it.
 *
 * @param card        the lease and its years
 * @param started     its first day for those who hold it now
 * @param livesThere  whether they live in the home
 * @param letters     where letters go; residents see their own address, staff everybody's whom the lease names
 * @param accounts    what is charged on it, service charges first; none for staff who see no accounts
 */
public record LeaseView(LeaseCard card, LocalDate started, boolean livesThere, List<LettersTo> letters, List<LeaseAccount> accounts) {

    public LeaseView {
        letters = List.copyOf(letters);
        accounts = List.copyOf(accounts);
    }

    /**
     * @param account reference of it
     * @param balance positive: so much is owed
     * @param asAt    how far the payments of each route are on it
     */
    public record LeaseAccount(String account, AccountKind kind, Money balance, List<FeedAsAt> asAt) {

        public LeaseAccount {
            asAt = List.copyOf(asAt);
        }
    }

    /** @param address a line each; none where no address is known */
    public record LettersTo(String name, PartyRole role, List<String> address) {

        public LettersTo {
            address = List.copyOf(address);
        }
    }
}
