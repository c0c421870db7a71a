package org.doorstep.directdebit.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.model.Originator;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every morning: the day's file for Bacs, and after it the posting of what it takes, on the day the money moves. */
@Component
class DailyRun implements ReactiveJobHandler {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final RunMaker maker;
    private final RunStore runs;
    private final Housekeeping housekeeping;
    private final Scheme scheme;
    private final Jobs jobs;
    private final Clock clock;

    DailyRun(RunMaker maker, RunStore runs, Housekeeping housekeeping, Scheme scheme, Jobs jobs, Clock clock) {
        this.maker = maker;
        this.runs = runs;
        this.housekeeping = housekeeping;
        this.scheme = scheme;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "direct-debit.run";
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    /** Tomorrow's is asked for before today's is done, so one that fails does not end them all. */
    @Override
    public Mono<Void> handle(String day, String data) {
        return askForTomorrow().then(Mono.justOrEmpty(scheme.originator()).flatMap(this::today));
    }

    private Mono<Void> today(Originator originator) {
        return runs.abandonBefore(LocalDate.now(clock))
                .then(maker.make(originator)).flatMap(this::askForPosting)
                .then(housekeeping.tidy());
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow();
    }

    private Mono<Void> askForTomorrow() {
        return jobs.enqueue(task(), LocalDate.now(clock).plusDays(1).toString(), "", at(LocalDate.now(clock).plusDays(1)));
    }

    private Mono<Void> askForPosting(CollectionDay.On days) {
        return jobs.enqueue(PostCollections.TASK, days.input().toString(), "", at(days.entry()));
    }

    private java.time.Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
