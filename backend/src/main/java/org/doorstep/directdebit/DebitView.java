package org.doorstep.directdebit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.kernel.Money;

/**
 * An account and its Direct Debit. No more of a bank account is in it than its last four digits.
 *
 * @param account    the ledger's reference of it
 * @param balance    positive: the resident owes; nought for a payer who does not see the account any more
 * @param offered    whether this landlord takes Direct Debits here
 * @param noticeDays working days of notice before anything is taken or changed
 * @param earlier    whether a day banks do not work on is left for the working day before it, and not after
 * @param originator who takes the money, as a bank statement names it; empty when none is offered
 * @param typed      what the caller typed and has not agreed to
 * @param debit      the one there is, or the last there was
 * @param elsewhere  the day of the last Direct Debit that is on the account and was not taken by one of Doorstep's; empty where one is
 *                   live here, and where none came lately
 * @param monthly    what the charges of the account come to by the month; empty where nothing is charged by the week
 * @param asAt       how far the payments of each route are in the balance; none where there is none to see
 */
public record DebitView(
        String account, Money balance, boolean offered, int noticeDays, boolean earlier, String originator, Optional<Debit> typed, Optional<Debit> debit,
        Optional<LocalDate> elsewhere, Optional<Money> monthly, List<FeedAsAt> asAt) {

    /**
     * @param reference what it is called at the bank and on the phone
     * @param state     {@code typed}, {@code waiting}, {@code lodged}, {@code active}, {@code paused}, {@code cancelled} or {@code rejected}
     * @param own       whether the caller may change it; the holder and the digits are told to nobody else, and then empty
     * @param amount    taken each month
     * @param day       of the month
     * @param last      whether the amount is the last of a debt, and nothing is taken after it
     * @param next      the day money is taken next; empty when nothing is, or nobody can say yet
     * @param coming    a change that was told and has not begun
     * @param ending    why it ended: {@code resident}, {@code bank}, {@code moved}, {@code refused}, {@code left}
     * @param held      why we take nothing until somebody has looked: {@code over}, {@code settled}, {@code unreadable}
     */
    public record Debit(
            String reference, String state, boolean own, String holder, String lastFour, Money amount, int day,
            boolean last, Optional<LocalDate> next, List<Coming> coming, Optional<String> ending, Optional<String> held) {

        public boolean live() {
            return !List.of("typed", "cancelled", "rejected").contains(state);
        }
    }

    /** Whether one can be set up: it is offered, and there is none that money is taken by. */
    public boolean open() {
        return offered && debit.filter(Debit::live).isEmpty();
    }

    /** @param last whether it is the last of a debt @param starts the first day money is taken by it */
    public record Coming(Money amount, int day, boolean last, LocalDate starts) {}
}
