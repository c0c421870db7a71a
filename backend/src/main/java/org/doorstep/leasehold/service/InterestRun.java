package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every night: the interest that comes with a part of a plan goes onto the account on the day the part is due. Days that were
 * missed are made up for; the ledger takes each once.
 */
@Component
class InterestRun implements ReactiveJobHandler {

    private static final LocalTime QUIET_HOUR = LocalTime.of(5, 30);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 200;

    private final WorksStore works;
    private final InterestPosting interest;
    private final Jobs jobs;
    private final Clock clock;

    InterestRun(WorksStore works, InterestPosting interest, Jobs jobs, Clock clock) {
        this.works = works;
        this.interest = interest;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "leasehold.interest";
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        var today = LocalDate.now(clock);
        return (data.isEmpty() ? askForTomorrow(today) : Mono.<Void>empty())
                .thenMany(works.withInterest(data.isEmpty() ? FIRST : UUID.fromString(data), PAGE)).collectList()
                .flatMap(page -> Flux.fromIterable(page).concatMap(bill -> interest.due(bill, today))
                        .then(page.size() == PAGE ? next(id, page.getLast().id()) : Mono.empty()));
    }

    private Mono<Void> next(String id, UUID last) {
        return jobs.enqueue(task(), id.split(":")[0] + ":" + last, last.toString(), clock.instant());
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow(LocalDate.now(clock));
    }

    private Mono<Void> askForTomorrow(LocalDate today) {
        var tomorrow = today.plusDays(1);
        return jobs.enqueue(task(), tomorrow.toString(), "", tomorrow.atTime(QUIET_HOUR).atZone(clock.getZone()).toInstant());
    }
}
