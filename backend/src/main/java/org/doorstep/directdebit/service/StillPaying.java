package org.doorstep.directdebit.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.accounts.AccountStanding;
import org.doorstep.accounts.Accounts;
import org.doorstep.directdebit.model.Standing;
import org.doorstep.residents.Party;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who is still the one to pay: asked of the agreements and of the accounts as they are today. */
@Component
class StillPaying {

    private final Residents residents;
    private final Accounts accounts;
    private final Stamp stamp;

    StillPaying(Residents residents, Accounts accounts, Stamp stamp) {
        this.residents = residents;
        this.accounts = accounts;
        this.stamp = stamp;
    }

    /** How each of these stands, by its id. */
    Mono<Map<UUID, Standing>> of(List<StoredDebit> debits) {
        return Mono.zip(
                residents.parties(Gathering.SYSTEM, debits.stream().map(debit -> debit.owner().agreement()).collect(Collectors.toSet())),
                accounts.standings(Gathering.SYSTEM, debits.stream().map(debit -> debit.owner().account()).collect(Collectors.toSet())),
                (parties, standings) -> debits.stream().collect(Collectors.toMap(StoredDebit::id, debit -> standing(debit, parties, standings))));
    }

    Mono<Standing> of(StoredDebit debit) {
        return of(List.of(debit)).map(all -> all.get(debit.id()));
    }

    /** Everybody the agreement of one names today. */
    Mono<List<String>> others(StoredDebit debit) {
        return residents.parties(Gathering.SYSTEM, debit.owner().agreement())
                .map(named -> people(named).stream().filter(person -> !person.equals(debit.owner().person())).toList())
                .defaultIfEmpty(List.of());
    }

    private Standing standing(StoredDebit debit, Map<UUID, List<Party>> parties, Map<UUID, AccountStanding> accounts) {
        Optional<Collection<String>> named = Optional.ofNullable(parties.get(debit.owner().agreement())).map(StillPaying::people);
        return Standing.of(debit.owner().person(), named, Optional.ofNullable(accounts.get(debit.owner().account())),
                debit.latest().amount(), stamp.today());
    }

    private static List<String> people(List<Party> named) {
        return named.stream().map(party -> party.person().reference()).toList();
    }
}
