package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.rent.model.RentCalendar;
import org.doorstep.rent.model.YearlyBreakdowns;
import org.doorstep.rent.service.RentStore.Held;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every morning: whoever is due a breakdown of their charges is sent one, though nothing changes; and before a rent year with other
 * weeks the Direct Debits are told, whether anybody announced a change or not.
 */
@Component
class YearNotices implements DailyJob {

    static final String TASK = "rent.year-notices";

    private static final int PAGE = 200;

    private final YearStore store;
    private final TellYear telling;
    private final YearlyBreakdowns years;
    private final Jobs jobs;
    private final Clock clock;

    YearNotices(YearStore store, TellYear telling, RentCalendar calendar, Jobs jobs, Clock clock) {
        this.store = store;
        this.telling = telling;
        this.years = new YearlyBreakdowns(calendar);
        this.jobs = jobs;
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
        return Duration.ofMinutes(30);
    }

    @Override
    public Mono<Void> handle(String day, String data) {
        var today = LocalDate.now(clock);
        return Mono.justOrEmpty(years.otherWeeks(today)).flatMap(first -> FollowingDebits.begin(jobs, first, clock))
                .then(Mono.defer(() -> tell(years.on(today), today, Optional.empty())));
    }

    /** One account that cannot be told holds up nobody after it, and the job is run again for it. */
    private Mono<Void> tell(YearlyBreakdowns.Round round, LocalDate today, Optional<UUID> after) {
        return store.toTell(round, today, after, PAGE).collectList()
                .flatMap(page -> Flux.fromIterable(page).concatMapDelayError(account -> telling.tell(account, round.day())).then()
                        .onErrorResume(failed -> next(round, today, page).then(Mono.error(failed)))
                        .then(Mono.defer(() -> next(round, today, page))));
    }

    private Mono<Void> next(YearlyBreakdowns.Round round, LocalDate today, List<Held> page) {
        return page.size() < PAGE ? Mono.empty() : tell(round, today, Optional.of(page.getLast().account()));
    }
}
