package org.doorstep.rent.service;

import java.util.List;
import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.StillTheirs;
import org.doorstep.residents.Party;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/**
 * Whoever has left an agreement is not told what its home costs now, though the notice was written before. One that names nobody any
 * more is over: nobody pays for its home.
 */
@Component
class NoticesStillTheirs implements StillTheirs {

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    private final ReviewStore store;
    private final Residents residents;

    NoticesStillTheirs(ReviewStore store, Residents residents) {
        this.store = store;
        this.residents = residents;
    }

    @Override
    public String kind() {
        return ChangeLetters.SUBJECT;
    }

    @Override
    public Mono<Set<Told>> noLongerTheirs(Set<Told> told) {
        return store.agreements(told.stream().map(Told::id).collect(toSet())).flatMap(agreements ->
                residents.parties(SYSTEM, agreements.values()).map(parties -> told.stream()
                        .filter(each -> agreements.containsKey(each.id()))
                        .filter(each -> !Party.names(parties.getOrDefault(agreements.get(each.id()), List.of()), each.person()))
                        .collect(toSet())));
    }
}
