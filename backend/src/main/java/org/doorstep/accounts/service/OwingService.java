package org.doorstep.accounts.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.AgreedPayments;
import org.doorstep.accounts.Owing;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells jobs what is owed. How far money is here is asked first: what comes meanwhile is on the account and not told of yet, and never the other way round. */
@Service
class OwingService implements Owing {

    private final OwingStore store;
    private final Ledger ledger;
    private final Cards cards;
    private final List<AgreedPayments> agreed;
    private final Clock clock;

    OwingService(OwingStore store, Ledger ledger, Cards cards, List<AgreedPayments> agreed, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.cards = cards;
        this.agreed = List.copyOf(agreed);
        this.clock = clock;
    }

    @Override
    public Mono<List<Owed>> page(CurrentUser job, Optional<UUID> after, int most) {
        return job instanceof CurrentUser.System ? told().flatMap(until -> store.owing(LocalDate.now(clock), after, most).flatMap(found -> with(job, found, until)))
                : Mono.just(List.of());
    }

    @Override
    public Mono<Owed> of(CurrentUser job, UUID account) {
        return job instanceof CurrentUser.System ? told().flatMap(until -> store.of(LocalDate.now(clock), account).flatMap(found -> with(job, List.of(found), until)).map(List::getFirst)) : Mono.empty();
    }

    @Override
    public Mono<List<Owed>> each(CurrentUser job, Collection<UUID> accounts) {
        return job instanceof CurrentUser.System && !accounts.isEmpty()
                ? told().flatMap(until -> store.each(LocalDate.now(clock), accounts).flatMap(found -> with(job, found, until))) : Mono.just(List.of());
    }

    /** Of several that take for one account the first counts: a module takes for its own accounts. */
    private Mono<List<Owed>> with(CurrentUser job, List<Owed> found, Optional<Instant> until) {
        var accounts = found.stream().map(Owed::account).toList();
        return Flux.fromIterable(agreed).concatMap(each -> each.next(job, accounts)).collectList().map(all ->
                found.stream().map(one -> one.with(until, all.stream().flatMap(next -> Optional.ofNullable(next.get(one.account())).stream()).findFirst())).toList());
    }

    /** The way that is furthest behind, of those whose money does not show at once. */
    private Mono<Optional<Instant>> told() {
        return ledger.asAt().map(told -> cards.asAt(told).stream().filter(feed -> feed.workingDays() > 0).flatMap(feed -> feed.asAt().stream())
                .min(Comparator.naturalOrder()));
    }
}
