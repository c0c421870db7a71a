package org.doorstep.directdebit.service;

import java.util.Optional;
import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountView;
import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may see a Direct Debit, and who may change it. */
@Component("directDebitWhose")
class Whose {

    private static final String INCOME = "income";

    private final Accounts accounts;

    Whose(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The account, when it is the caller's or they are an officer for income. "Champions never take payment-card or bank
     * details" (product.md), and so for them there is none.
     */
    Mono<AccountCard> account(CurrentUser user, String reference) {
        return user instanceof CurrentUser.Resident || isIncome(user)
                ? accounts.find(user, reference, Optional.empty()).map(AccountView::account) : Mono.empty();
    }

    static boolean isIncome(CurrentUser user) {
        return user.isOfficerOf(INCOME);
    }

    /** Whose bank account it is, and officers for income on their word. */
    static boolean mayChange(CurrentUser user, StoredDebit debit) {
        return isIncome(user) || user instanceof CurrentUser.Resident resident && resident.person().equals(debit.owner().person());
    }
}
