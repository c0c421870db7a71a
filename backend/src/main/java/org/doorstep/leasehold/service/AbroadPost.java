package org.doorstep.leasehold.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.residents.Address;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Party;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose letters go to another country, where the post brings them later (backend/docs/adr/0122). */
@Component
class AbroadPost {

    private final Residents residents;

    AbroadPost(Residents residents) {
        this.residents = residents;
    }

    /** Those of these people. */
    Mono<Set<String>> people(Collection<String> people) {
        return people.isEmpty() ? Mono.just(Set.of()) : residents.contacts(BillPosting.SYSTEM, people).map(known -> known.values().stream()
                .filter(details -> details.post().filter(Address::abroad).isPresent()).map(ContactDetails::reference).collect(Collectors.toSet()));
    }

    /** Of these leases, by their references, those that name one of them today. */
    Mono<Set<String>> leases(Collection<String> leases) {
        return leases.isEmpty() ? Mono.just(Set.of()) : residents.agreements(BillPosting.SYSTEM, leases)
                .flatMap(agreements -> residents.parties(BillPosting.SYSTEM, agreements.values()).flatMap(parties -> naming(agreements, parties)))
                .defaultIfEmpty(Set.of());
    }

    Mono<Boolean> lease(String lease) {
        return leases(List.of(lease)).map(abroad -> !abroad.isEmpty());
    }

    private Mono<Set<String>> naming(Map<String, UUID> agreements, Map<UUID, List<Party>> parties) {
        return people(parties.values().stream().flatMap(List::stream).map(AbroadPost::reference).collect(Collectors.toSet()))
                .map(abroad -> agreements.entrySet().stream()
                        .filter(lease -> parties.getOrDefault(lease.getValue(), List.of()).stream().map(AbroadPost::reference).anyMatch(abroad::contains))
                        .map(Map.Entry::getKey).collect(Collectors.toSet()));
    }

    private static String reference(Party party) {
        return party.person().reference();
    }
}
