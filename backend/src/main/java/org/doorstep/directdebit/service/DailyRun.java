package org.doorstep.directdebit.service;

import java.time.Duration;
import java.time.LocalDate;
import org.doorstep.directdebit.model.Originator;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every morning: who no longer pays, the day's file for Bacs, the posting of whatever moved and is not on its account, and up to when all of it is. */
@Component
class DailyRun implements ReactiveJobHandler {

    private static final int MORNING = 6;

    private final RunMaker maker;
    private final RunStore runs;
    private final Work work;
    private final Scheme scheme;
    private final Jobs jobs;
    private final Stamp stamp;

    DailyRun(RunMaker maker, RunStore runs, Work work, Scheme scheme, Jobs jobs, Stamp stamp) {
        this.maker = maker;
        this.runs = runs;
        this.work = work;
        this.scheme = scheme;
        this.jobs = jobs;
        this.stamp = stamp;
    }

    /** What is done beside the file. */
    @Component("directDebitWork")
    record Work(Sweep sweep, HandIns handIns, Housekeeping housekeeping, Missed missed, PostedUpTo posted) {}

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
        return askForTomorrow()
                .then(work.housekeeping().forget())
                .then(Mono.defer(() -> work.handIns().askForPosting()))
                .then(Mono.defer(() -> work.posted().tell()))
                .then(Mono.justOrEmpty(scheme.originator()).flatMap(this::today));
    }

    private Mono<Void> today(Originator originator) {
        return runs.abandonBefore(stamp.today())
                .then(Mono.defer(() -> work.sweep().all()))
                .then(Mono.defer(() -> work.missed().all()))
                .then(Mono.defer(() -> maker.make(originator)))
                .then();
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow();
    }

    private Mono<Void> askForTomorrow() {
        LocalDate tomorrow = stamp.today().plusDays(1);
        return jobs.enqueue(task(), tomorrow.toString(), "", stamp.at(tomorrow, MORNING));
    }
}
