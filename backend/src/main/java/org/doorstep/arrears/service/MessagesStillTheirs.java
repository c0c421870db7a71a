package org.doorstep.arrears.service;

import java.util.List;
import java.util.Set;

import org.doorstep.platform.spi.StillTheirs;
import org.doorstep.residents.Party;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/**
 * Whoever has left an agreement hears no more of what is owed under it, though the message was written before; and nobody does
 * on whose account a hold was placed meanwhile.
 */
@Component("arrearsStillTheirs")
class MessagesStillTheirs implements StillTheirs {

    private final CaseStore cases;
    private final HoldStore holds;
    private final Residents residents;

    MessagesStillTheirs(CaseStore cases, HoldStore holds, Residents residents) {
        this.cases = cases;
        this.holds = holds;
        this.residents = residents;
    }

    @Override
    public String kind() {
        return StoredCase.SUBJECT;
    }

    @Override
    public Mono<Set<Told>> noLongerTheirs(Set<Told> told) {
        var ids = told.stream().map(Told::id).collect(toSet());
        return Mono.zip(cases.agreements(ids), holds.held(ids)).flatMap(found ->
                residents.parties(Openings.SYSTEM, found.getT1().values()).map(parties -> told.stream()
                        .filter(each -> found.getT1().containsKey(each.id()))
                        .filter(each -> found.getT2().contains(each.id()) || !Party.names(parties.getOrDefault(found.getT1().get(each.id()), List.of()), each.person())).collect(toSet())));
    }
}
