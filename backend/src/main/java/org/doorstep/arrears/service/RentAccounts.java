package org.doorstep.arrears.service;

import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.AccountView;
import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rent accounts, as far as the caller may see them. */
@Component("arrearsAccounts")
class RentAccounts {

    private final Accounts accounts;
    private final Holders holders;

    RentAccounts(Accounts accounts, Holders holders) {
        this.accounts = accounts;
        this.holders = holders;
    }

    /** A resident's own, or one that a champion helps with. */
    Mono<AccountCard> own(CurrentUser user, String reference) {
        return user.onBehalfOf().isPresent() ? rent(user, reference) : Mono.empty();
    }

    /** One whose tenancy the resident holds: whoever only acts for a holder proposes nothing in their name. */
    Mono<AccountCard> held(CurrentUser.Resident payer, String reference) {
        return rent(payer, reference).filterWhen(card -> holders.of(card.agreement()).map(people -> people.contains(payer.person())));
    }

    /** Anybody's, for those who read of arrears. */
    Mono<AccountCard> anybodys(CurrentUser staff, String reference) {
        return Team.reads(staff) ? rent(staff, reference) : Mono.empty();
    }

    private Mono<AccountCard> rent(CurrentUser user, String reference) {
        return accounts.find(user, reference, Optional.empty()).map(AccountView::account).filter(card -> card.kind() == AccountKind.RENT);
    }
}
