package org.doorstep.leasehold.service;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.LeaseCard;
import org.doorstep.leasehold.LeaseView;
import org.doorstep.leasehold.LeaseView.LeaseAccount;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A lease as whoever may open it sees it: its years, where its letters go, how its accounts stand. */
@Component
class LeaseViews {

    private static final Comparator<AccountCard> SERVICE_CHARGES_FIRST = Comparator.comparing((AccountCard card) -> card.kind() != AccountKind.SERVICE_CHARGE)
            .thenComparing(AccountCard::kind).thenComparing(AccountCard::reference);

    private final ChargeStore charges;
    private final LeaseLetters letters;
    private final Accounts accounts;

    LeaseViews(ChargeStore charges, LeaseLetters letters, Accounts accounts) {
        this.charges = charges;
        this.letters = letters;
        this.accounts = accounts;
    }

    /** @param place one that the caller may see */
    Mono<LeaseView> of(CurrentUser user, Place place) {
        return Mono.zip(cards(List.of(place)), letters.of(user, place), accounts(user, place))
                .map(found -> new LeaseView(found.getT1().getFirst(), place.started(), place.livesThere(), found.getT2(), found.getT3()));
    }

    Mono<List<LeaseCard>> cards(List<Place> found) {
        return charges.years(found.stream().map(Place::reference).toList()).map(known -> found.stream()
                .map(place -> new LeaseCard(place.reference(), place.home().address().oneLine(), place.role() == PartyRole.AGENT,
                        known.getOrDefault(place.reference(), List.of())))
                .toList());
    }

    /** Whom a lease names sees its accounts; of staff those alone who see everybody's. One that is over and settled is left out. */
    private Mono<List<LeaseAccount>> accounts(CurrentUser user, Place place) {
        return accounts.ofAgreements(user instanceof CurrentUser.Staff ? user : BillPosting.SYSTEM, Set.of(place.agreement()))
                .map(cards -> cards.stream().filter(card -> card.closed().isEmpty() || !card.balance().nothing()).sorted(SERVICE_CHARGES_FIRST)
                        .map(card -> new LeaseAccount(card.reference(), card.kind(), card.balance(), card.asAt())).toList())
                .defaultIfEmpty(List.of());
    }
}
