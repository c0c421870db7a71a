package org.doorstep.contact.service;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.platform.spi.StillTheirs;
import org.doorstep.platform.spi.StillTheirs.Told;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether what waits to be told still concerns the person it was written for. */
@Component
public class Concern {

    private final ObjectProvider<StillTheirs> cases;

    /** Looked up late: a module of cases tells people by this one. */
    public Concern(ObjectProvider<StillTheirs> cases) {
        this.cases = cases;
    }

    Mono<Boolean> still(StoredContact contact) {
        return gone(List.of(contact)).map(Set::isEmpty);
    }

    /** The ids of those that concern the person they were written for no more; a question to each kind of case at most. */
    Mono<Set<UUID>> gone(Collection<StoredContact> contacts) {
        return Flux.fromStream(cases::stream).concatMap(kind -> gone(kind, contacts)).flatMapIterable(ids -> ids).collect(Collectors.toSet());
    }

    private static Mono<List<UUID>> gone(StillTheirs kind, Collection<StoredContact> contacts) {
        var theirs = contacts.stream().filter(contact -> contact.about().kind().equals(kind.kind())).toList();
        return theirs.isEmpty() ? Mono.empty() : kind.noLongerTheirs(theirs.stream().map(Concern::told).collect(Collectors.toSet()))
                .map(gone -> theirs.stream().filter(contact -> gone.contains(told(contact))).map(StoredContact::id).toList());
    }

    private static Told told(StoredContact contact) {
        return new Told(contact.about().id(), contact.person());
    }
}
