package org.doorstep.directdebit.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.residents.Party;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who is still the one to pay: nothing more is taken from somebody who has left an agreement that others go on with. */
@Component
class StillPaying {

    private final Residents residents;

    StillPaying(Residents residents) {
        this.residents = residents;
    }

    /** Those of these instructions whose payer their agreement names today, or whose agreement names nobody any more. */
    Mono<Set<UUID>> who(List<StoredDebit> debits) {
        var agreements = debits.stream().map(debit -> debit.owner().agreement()).collect(Collectors.toSet());
        return residents.parties(Gathering.SYSTEM, agreements).map(parties -> debits.stream()
                .filter(debit -> pays(debit, parties)).map(StoredDebit::id).collect(Collectors.toSet()));
    }

    private static boolean pays(StoredDebit debit, Map<UUID, List<Party>> parties) {
        var named = parties.get(debit.owner().agreement());
        return named == null || named.stream().anyMatch(party -> party.person().reference().equals(debit.owner().person()));
    }
}
