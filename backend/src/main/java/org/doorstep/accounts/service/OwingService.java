package org.doorstep.accounts.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Owing;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tells jobs what is owed. How far money is here is asked first: what comes meanwhile is on the account and not told of yet, and never the other way round. */
@Service
class OwingService implements Owing {

    private final OwingStore store;
    private final Ledger ledger;
    private final Cards cards;
    private final Clock clock;

    OwingService(OwingStore store, Ledger ledger, Cards cards, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public Mono<List<Owed>> page(CurrentUser job, Optional<UUID> after, int most) {
        return job instanceof CurrentUser.System ? told().flatMap(until -> store.owing(LocalDate.now(clock), after, most).map(found -> told(found, until)))
                : Mono.just(List.of());
    }

    @Override
    public Mono<Owed> of(CurrentUser job, UUID account) {
        return job instanceof CurrentUser.System ? told().flatMap(until -> store.of(LocalDate.now(clock), account).map(found -> found.told(until))) : Mono.empty();
    }

    @Override
    public Mono<List<Owed>> each(CurrentUser job, Collection<UUID> accounts) {
        return job instanceof CurrentUser.System && !accounts.isEmpty()
                ? told().flatMap(until -> store.each(LocalDate.now(clock), accounts).map(found -> told(found, until))) : Mono.just(List.of());
    }

    private static List<Owed> told(List<Owed> found, Optional<Instant> until) {
        return found.stream().map(one -> one.told(until)).toList();
    }

    /** The way that is furthest behind, of those whose money does not show at once. */
    private Mono<Optional<Instant>> told() {
        return ledger.asAt().map(told -> cards.asAt(told).stream().filter(feed -> feed.workingDays() > 0).flatMap(feed -> feed.asAt().stream())
                .min(Comparator.naturalOrder()));
    }
}
