package org.doorstep.arrears.service;

import java.util.List;
import java.util.UUID;

import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Those who hold the tenancy of a case today. */
@Component("arrearsHolders")
class Holders {

    private final Residents residents;

    Holders(Residents residents) {
        this.residents = residents;
    }

    /** Their references; nobody where the tenancy is over. */
    Mono<List<String>> of(StoredCase open) {
        return of(open.of().agreement());
    }

    Mono<List<String>> of(UUID agreement) {
        return residents.parties(Openings.SYSTEM, agreement).map(Holders::references).defaultIfEmpty(List.of());
    }

    static List<String> references(List<Party> parties) {
        return parties.stream().filter(party -> party.role() == PartyRole.HOLDER).map(party -> party.person().reference()).toList();
    }
}
