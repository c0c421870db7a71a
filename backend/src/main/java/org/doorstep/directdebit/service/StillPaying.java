package org.doorstep.directdebit.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.accounts.AccountStanding;
import org.doorstep.accounts.Accounts;
import org.doorstep.directdebit.model.Standing;
import org.doorstep.kernel.Money;
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
        return of(debits, debit -> debit.latest().amount());
    }

    /** The same for amounts that are about to be taken: of a debt never more than is left of it. */
    Mono<Map<UUID, Standing>> of(List<StoredDebit> debits, Function<StoredDebit, Money> amount) {
        return Mono.zip(
                residents.parties(Gathering.SYSTEM, debits.stream().map(debit -> debit.owner().agreement()).collect(Collectors.toSet())),
                accounts.standings(Gathering.SYSTEM, debits.stream().map(debit -> debit.owner().account()).collect(Collectors.toSet())),
                (parties, standings) -> debits.stream().collect(Collectors.toMap(StoredDebit::id, debit -> standing(debit, amount.apply(debit), parties, standings))));
    }

    Mono<Standing> of(StoredDebit debit) {
        return of(List.of(debit)).map(all -> all.get(debit.id()));
    }

    /** What is owed on the account of one, as it is today; empty where there is none. */
    Mono<Money> owed(StoredDebit debit) {
        return accounts.standings(Gathering.SYSTEM, Set.of(debit.owner().account())).flatMap(all -> Mono.justOrEmpty(all.get(debit.owner().account())))
                .map(AccountStanding::balance);
    }

    /** Everybody the agreement of one names today. */
    Mono<List<String>> others(StoredDebit debit) {
        return residents.parties(Gathering.SYSTEM, debit.owner().agreement())
                .map(named -> people(named).stream().filter(person -> !person.equals(debit.owner().person())).toList())
                .defaultIfEmpty(List.of());
    }

    private Standing standing(StoredDebit debit, Money amount, Map<UUID, List<Party>> parties, Map<UUID, AccountStanding> accounts) {
        Optional<Collection<String>> named = Optional.ofNullable(parties.get(debit.owner().agreement())).map(StillPaying::people);
        return Standing.of(debit.owner().person(), named, Optional.ofNullable(accounts.get(debit.owner().account())),
                amount, stamp.today());
    }

    private static List<String> people(List<Party> named) {
        return named.stream().map(party -> party.person().reference()).toList();
    }
}
