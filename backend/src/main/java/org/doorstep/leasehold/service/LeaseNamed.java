package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.doorstep.platform.spi.StillTheirs.Told;
import org.doorstep.residents.Party;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** Who is named by a lease today. */
@Component
class LeaseNamed {

    private final Residents residents;

    LeaseNamed(Residents residents) {
        this.residents = residents;
    }

    /** @param leases by the ids of the cases */
    Mono<Set<Told>> noLonger(Set<Told> told, Map<UUID, String> leases) {
        return residents.agreements(BillPosting.SYSTEM, leases.values())
                .flatMap(agreements -> residents.parties(BillPosting.SYSTEM, agreements.values())
                        .map(parties -> told.stream().filter(each -> leases.containsKey(each.id()))
                                .filter(each -> !names(leases.get(each.id()), agreements, parties, each.person())).collect(toSet())));
    }

    private static boolean names(String lease, Map<String, UUID> agreements, Map<UUID, List<Party>> parties, String person) {
        var agreement = agreements.get(lease);
        return agreement != null && Party.names(parties.getOrDefault(agreement, List.of()), person);
    }
}
