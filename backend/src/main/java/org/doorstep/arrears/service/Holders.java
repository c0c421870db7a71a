package org.doorstep.arrears.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Reference → name. */
    Mono<Map<String, String>> named(UUID agreement) {
        return residents.parties(Openings.SYSTEM, agreement).map(parties -> parties.stream().filter(party -> party.role() == PartyRole.HOLDER)
                .collect(Collectors.toMap(party -> party.person().reference(), party -> party.person().name(), (one, _) -> one, LinkedHashMap::new)))
                .<Map<String, String>>map(names -> names).defaultIfEmpty(Map.of());
    }

    static List<String> references(List<Party> parties) {
        return parties.stream().filter(party -> party.role() == PartyRole.HOLDER).map(party -> party.person().reference()).toList();
    }
}
