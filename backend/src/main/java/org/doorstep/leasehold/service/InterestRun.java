package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every night: the interest that comes with a part of a plan goes onto the account on the day the part is due. Days that were
 * missed are made up for; the ledger takes each once.
 */
@Component
class InterestRun implements DailyJob {

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
    public LocalTime at() {
        return LocalTime.of(5, 30);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        var today = LocalDate.now(clock);
        return works.withInterest(data.isEmpty() ? FIRST : UUID.fromString(data), PAGE).collectList()
                .flatMap(page -> Flux.fromIterable(page).concatMap(bill -> interest.due(bill, today))
                        .then(page.size() == PAGE ? next(id, page.getLast().id()) : Mono.empty()));
    }

    private Mono<Void> next(String id, UUID last) {
        return jobs.enqueue(task(), id.split(":")[0] + ":" + last, last.toString(), clock.instant());
    }
}
