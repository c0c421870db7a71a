package org.doorstep.accounts.model;

import java.util.Optional;
import java.util.Set;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;

/** Who takes which entries back: rules with no I/O. */
public final class TakingBack {

    /** What Doorstep posts itself. Each of them is put right where it came from, so that its own books agree with the ledger. */
    public static final Set<String> OUR_OWN = Set.of("card", "card-refund", "direct-debit", "leasehold", "major-works", Reversing.SOURCE);

    private TakingBack() {}

    /** Leaseholders' accounts are the leasehold officers', all others the income officers'. */
    public static boolean may(CurrentUser user, AccountKind kind) {
        var team = switch (kind) {
            case SERVICE_CHARGE, MAJOR_WORKS -> "leasehold";
            case RENT, GARAGE, RECHARGE, COURT_COSTS, FORMER -> "income";
        };
        return user.isOfficerOf(team);
    }

    /** Whether it is put right elsewhere. */
    public static boolean ours(EntryView entry) {
        return OUR_OWN.contains(entry.source()) && !recalled(entry) || entry.type() == EntryType.REVERSAL;
    }

    /** Whether a payer's bank may take it back long afterwards, of which no report comes: always said by two. */
    public static boolean recalled(EntryView entry) {
        return entry.source().equals("direct-debit");
    }

    /** The card payment that an entry booked, by its reference: it is given back or moved there. What was moved before has a number after it. */
    public static Optional<String> card(EntryView entry) {
        return entry.source().equals("card") ? Optional.of(entry.reference().split(" ")[0]) : Optional.empty();
    }

    /** @param most that one officer takes back without another, in pence, whichever way */
    public static boolean alone(Money amount, long most) {
        return amount.size().pence() <= most;
    }
}
