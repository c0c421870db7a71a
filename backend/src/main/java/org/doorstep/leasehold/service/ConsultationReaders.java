package org.doorstep.leasehold.service;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.residents.AgreementKind;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose consultations a caller may see. */
@Component
class ConsultationReaders {

    private final Residents residents;

    ConsultationReaders(Residents residents) {
        this.residents = residents;
    }

    /** Who holds a lease, the first it names; empty where nobody does today. */
    Mono<String> holder(CurrentUser staff, String lease) {
        return residents.agreements(staff, Set.of(lease)).flatMap(known -> Mono.justOrEmpty(known.get(lease)))
                .flatMap(agreement -> residents.parties(staff, agreement))
                .flatMap(parties -> Mono.justOrEmpty(parties.stream().findFirst().map(party -> party.person().reference())));
    }

    /** The leases the caller holds or acts for; an empty value for the team and the contact centre, who see all; nothing for anybody else. */
    Mono<Optional<Collection<String>>> leases(CurrentUser user) {
        if (LeaseholdTeam.answers(user)) {
            return Mono.just(Optional.empty());
        }
        return residents.me(user).map(me -> Optional.of(me.places().stream()
                .filter(place -> place.kind() == AgreementKind.LEASE || place.kind() == AgreementKind.SHARED_OWNERSHIP)
                .map(Place::reference).toList()));
    }
}
