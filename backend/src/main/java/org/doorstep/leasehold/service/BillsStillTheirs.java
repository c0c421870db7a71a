package org.doorstep.leasehold.service;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.doorstep.accounts.Accounts;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.platform.spi.StillTheirs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** Whoever has left a lease is not told of its bills, though the message was written before; whose its account is now is. */
@Component
class BillsStillTheirs implements StillTheirs {

    private final BillStore bills;
    private final LeaseNamed named;
    private final Accounts accounts;

    BillsStillTheirs(BillStore bills, LeaseNamed named, Accounts accounts) {
        this.bills = bills;
        this.named = named;
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return Billed.SUBJECT;
    }

    @Override
    public Mono<Set<Told>> noLongerTheirs(Set<Told> told) {
        return bills.leasesOf(ids(told)).flatMap(leases -> named.noLonger(told, leases))
                .flatMap(gone -> gone.isEmpty() ? Mono.just(gone) : bills.accountsOf(ids(gone)).flatMap(known -> without(gone, known)));
    }

    private Mono<Set<Told>> without(Set<Told> gone, Map<UUID, String> known) {
        return Flux.fromIterable(gone).filterWhen(each -> Mono.justOrEmpty(known.get(each.id()))
                .flatMap(account -> accounts.named(BillPosting.SYSTEM, account))
                .map(account -> !account.holders().contains(each.person())).defaultIfEmpty(true)).collect(toSet());
    }

    private static Set<UUID> ids(Set<Told> told) {
        return told.stream().map(Told::id).collect(toSet());
    }
}
