package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.platform.tx.Tx;
import org.doorstep.rent.model.Tenures;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells every account of a change, a page of accounts a job. A job that is killed is run again and passes over those that
 * were told; the next page is asked for only when this one is done.
 */
@Component
class ChangeNotices implements ReactiveJobHandler {

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");
    private static final int PAGE = 100;

    private final ReviewStore store;
    private final TellChange telling;
    private final Promises promises;
    private final Jobs jobs;
    private final Tx tx;
    private final Clock clock;

    ChangeNotices(ReviewStore store, TellChange telling, Promises promises, Jobs jobs, Tx tx, Clock clock) {
        this.store = store;
        this.telling = telling;
        this.promises = promises;
        this.jobs = jobs;
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "rent.change-notices";
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    Mono<Void> begin(CurrentUser who, LocalDate changesOn) {
        return tx.run(store.begin(changesOn, who.actor(), clock.instant()).then(page(changesOn, Optional.empty())));
    }

    /** The earliest moment by which the charters want somebody told, whatever their tenure; empty where none says. */
    Mono<Optional<Instant>> dueBy(LocalDate changesOn) {
        return Flux.fromIterable(Tenures.ALL)
                .concatMap(tenure -> promises.foresee(SYSTEM, "rent.changes", Facts.of("tenure", tenure), begins(changesOn)))
                .flatMapIterable(foreseen -> foreseen.stream().map(each -> each.due().at()).toList())
                .collectList()
                .map(all -> all.stream().min(Comparator.naturalOrder()));
    }

    /** @param data the day of the change, and the last account of the page before */
    @Override
    public Mono<Void> handle(String id, String data) {
        var parts = data.split(" ");
        var changesOn = LocalDate.parse(parts[0]);
        var after = parts.length > 1 ? Optional.of(UUID.fromString(parts[1])) : Optional.<UUID>empty();
        return store.toTell(changesOn, after, PAGE).collectList()
                .flatMap(page -> Flux.fromIterable(page).concatMap(account -> telling.tell(account, changesOn)).then(next(changesOn, page)));
    }

    private Mono<Void> next(LocalDate changesOn, List<RentStore.Held> page) {
        return page.isEmpty() ? store.done(changesOn, clock.instant()) : page(changesOn, Optional.of(page.getLast().account()));
    }

    private Mono<Void> page(LocalDate changesOn, Optional<UUID> after) {
        var data = changesOn + after.map(account -> " " + account).orElse("");
        return jobs.enqueue(task(), data.replace(' ', ':'), data, clock.instant());
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
