package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.rent.service.RentStore.Held;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every morning: whoever's agreement has just begun is told what they pay for (rules.md 7.6, row 91). A landlord that begins with
 * the portal writes to nobody about an agreement of years ago; one that could not be told is tried again each day for a month.
 */
@Component
class StartNotices implements DailyJob {

    static final String TASK = "rent.start-notices";

    private static final Period JUST = Period.ofDays(31);
    private static final int PAGE = 200;

    private final StartStore store;
    private final TellStart telling;
    private final Clock clock;

    StartNotices(StartStore store, TellStart telling, Clock clock) {
        this.store = store;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String day, String data) {
        return Mono.defer(() -> tell(LocalDate.now(clock), Optional.empty()));
    }

    /** One account that cannot be told holds up nobody after it, and the job is run again for it. */
    private Mono<Void> tell(LocalDate today, Optional<UUID> after) {
        return store.toTell(today.minus(JUST), today, after, PAGE).collectList()
                .flatMap(page -> Flux.fromIterable(page).concatMapDelayError(telling::tell).then()
                        .onErrorResume(failed -> next(today, page).then(Mono.error(failed)))
                        .then(Mono.defer(() -> next(today, page))));
    }

    private Mono<Void> next(LocalDate today, List<Held> page) {
        return page.size() < PAGE ? Mono.empty() : tell(today, Optional.of(page.getLast().account()));
    }
}
