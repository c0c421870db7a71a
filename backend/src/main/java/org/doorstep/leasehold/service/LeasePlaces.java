package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.model.TheirWords;
import org.doorstep.residents.AgreementKind;
import org.doorstep.residents.Me;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whose lease is asked about: a leaseholder's own and those an agent acts for; for the team, the desk and jobs any in force. */
@Component
class LeasePlaces {

    private final Residents residents;

    LeasePlaces(Residents residents) {
        this.residents = residents;
    }

    /** Leases only: who rents pays no share. */
    Flux<Place> theirs(CurrentUser user) {
        return residents.me(user).flatMapIterable(Me::places).filter(LeasePlaces::isLease);
    }

    Mono<Place> one(CurrentUser user, String lease) {
        return seesAny(user)
                ? residents.agreements(user, Set.of(lease)).flatMap(known -> Mono.justOrEmpty(known.get(lease)))
                        .flatMap(agreement -> residents.place(user, agreement)).filter(LeasePlaces::isLease)
                : theirs(user).filter(place -> place.reference().equals(lease)).next();
    }

    /** Whose words about it the caller may read. */
    Mono<TheirWords> words(CurrentUser user, Place place) {
        return seesAny(user) ? Mono.just(TheirWords.ALL) : named(place).map(TheirWords::of);
    }

    /** Whom it names today, by their references in its order. */
    Mono<List<String>> named(Place place) {
        return residents.parties(BillPosting.SYSTEM, place.agreement()).defaultIfEmpty(List.of())
                .map(parties -> parties.stream().map(party -> party.person().reference()).toList());
    }

    /**
     * @param over whether it ended before today; then only its last balance is to be settled
     */
    record AnyLease(Place place, boolean over) {}

    /** The same, over or not, for whoever sees any. */
    Mono<AnyLease> any(CurrentUser user, String lease) {
        return one(user, lease).map(place -> new AnyLease(place, false))
                .switchIfEmpty(Mono.defer(() -> seesAny(user) ? over(user, lease).map(place -> new AnyLease(place, true)) : Mono.empty()));
    }

    private Mono<Place> over(CurrentUser user, String lease) {
        return residents.terms(user, Set.of(lease)).flatMap(known -> Mono.justOrEmpty(known.get(lease)))
                .filterWhen(term -> residents.over(user, Set.of(term.agreement())).map(ended -> !ended.isEmpty()))
                .flatMap(term -> residents.homes(user, Set.of(term.home())).flatMap(homes -> Mono.justOrEmpty(homes.get(term.home())))
                        .map(home -> new Place(term.agreement(), lease, term.kind(), PartyRole.HOLDER, term.started(), false, home)))
                .filter(LeasePlaces::isLease);
    }

    private static boolean seesAny(CurrentUser user) {
        return user instanceof CurrentUser.System || LeaseholdTeam.answers(user);
    }

    private static boolean isLease(Place place) {
        return place.kind() == AgreementKind.LEASE || place.kind() == AgreementKind.SHARED_OWNERSHIP;
    }
}
