package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.platform.tx.Tx;
import org.doorstep.rent.service.ReviewStore.ToTell;
import org.doorstep.residents.AgreementKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells every account of a change, a page of accounts a job. A job that is killed is run again and passes over those that
 * were told; one account that cannot be told holds up nobody after it, and its job is run again for it.
 */
@Component
class ChangeNotices implements ReactiveJobHandler {

    private static final int PAGE = 500;

    private final ReviewStore store;
    private final TellChange telling;
    private final NoticeDays days;
    private final Jobs jobs;
    private final Tx tx;
    private final Clock clock;

    ChangeNotices(ReviewStore store, TellChange telling, NoticeDays days, Jobs jobs, Tx tx, Clock clock) {
        this.store = store;
        this.telling = telling;
        this.days = days;
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

    Mono<Void> begin(CurrentUser who, LocalDate changesOn, Optional<String> reason) {
        return tx.run(store.begin(changesOn, who.actor(), reason, clock.instant()).then(page(changesOn, Optional.empty())));
    }

    /** @param data the day of the change, and the last account of the page before */
    @Override
    public Mono<Void> handle(String id, String data) {
        var parts = data.split(" ");
        var changesOn = LocalDate.parse(parts[0]);
        var after = parts.length > 1 ? Optional.of(UUID.fromString(parts[1])) : Optional.<UUID>empty();
        return days.lastMoments(changesOn).flatMap(lastMoments -> store.toTell(changesOn, LocalDate.now(clock), after, PAGE).collectList()
                .flatMap(page -> tell(page, changesOn, lastMoments)
                        .onErrorResume(failed -> next(changesOn, page).then(Mono.error(failed)))
                        .then(Mono.defer(() -> next(changesOn, page)))));
    }

    /** Late is not told: a notice that comes too late changes nothing in law, and the desk lists who it is. */
    private Mono<Void> tell(List<ToTell> page, LocalDate changesOn, Map<AgreementKind, Instant> lastMoments) {
        var now = clock.instant();
        return Flux.fromIterable(page)
                .filter(change -> now.isBefore(days.begins(changesOn)) && (change.served().isPresent() || NoticeDays.inTime(Optional.of(change.kind()), lastMoments, now)))
                .concatMapDelayError(change -> telling.tell(change, changesOn)).then();
    }

    /** After the last page the Direct Debits follow, nearer to the day. */
    private Mono<Void> next(LocalDate changesOn, List<ToTell> page) {
        return page.isEmpty() ? store.done(changesOn, clock.instant()).then(FollowingDebits.begin(jobs, changesOn, clock)) : page(changesOn, Optional.of(page.getLast().account().account()));
    }

    private Mono<Void> page(LocalDate changesOn, Optional<UUID> after) {
        var data = changesOn + after.map(account -> " " + account).orElse("");
        return jobs.enqueue(task(), data.replace(' ', ':'), data, clock.instant());
    }
}
