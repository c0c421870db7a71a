package org.doorstep.documents.service;

import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.StillTheirs;
import org.doorstep.residents.Party;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** Whoever has left an agreement is not told that its statement is ready, though the message was written before. */
@Component
class DocumentsStillTheirs implements StillTheirs {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final Shelf shelf;
    private final Residents residents;

    DocumentsStillTheirs(Shelf shelf, Residents residents) {
        this.shelf = shelf;
        this.residents = residents;
    }

    @Override
    public String kind() {
        return Cabinet.SUBJECT;
    }

    /** Of an agreement that is over nobody is named any more: then it is for those who still hold its account. */
    @Override
    public Mono<Set<Told>> noLongerTheirs(Set<Told> told) {
        return shelf.agreements(told.stream().map(Told::id).collect(toSet())).flatMap(agreements ->
                residents.parties(SYSTEM, Set.copyOf(agreements.values())).map(parties -> told.stream()
                        .filter(each -> parties.containsKey(agreements.get(each.id())))
                        .filter(each -> !Party.names(parties.get(agreements.get(each.id())), each.person()))
                        .collect(toSet())));
    }
}
