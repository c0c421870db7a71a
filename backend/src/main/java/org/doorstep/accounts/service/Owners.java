package org.doorstep.accounts.service;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.accounts.model.Viewer;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.residents.Address;
import org.doorstep.residents.Me;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Works out whose accounts a caller may see, from the agreements that name them today. */
@Component
class Owners {

    private final Residents residents;

    Owners(Residents residents) {
        this.residents = residents;
    }

    /** The caller's own; empty for whoever is not in the register. */
    Mono<Owner> own(CurrentUser user) {
        return residents.me(user).map(Owners::owner);
    }

    /** The same for those who may see everybody's. */
    Mono<Owner> readBy(CurrentUser user) {
        return Viewer.seesAll(user) ? Mono.just(new Owner(Seen.EVERYBODYS, Map.of())) : own(user);
    }

    /** The owner with the address of this agreement's home, which has to be asked for when it is not theirs. */
    Mono<Owner> address(CurrentUser user, Owner owner, UUID agreement) {
        return owner.seen().all()
                ? residents.place(user, agreement).map(place -> new Owner(owner.seen(), Map.of(agreement, place.home().address()))).defaultIfEmpty(owner)
                : Mono.just(owner);
    }

    /** Somebody the register has told of. */
    static Owner owner(Me me) {
        Map<UUID, Address> addresses = me.places().stream()
                .collect(Collectors.toMap(Place::agreement, place -> place.home().address()));
        return new Owner(new Seen(false, addresses.keySet(), Optional.of(me.person().reference())), addresses);
    }
}
