package org.doorstep.directdebit.service;

import java.time.Duration;
import java.time.LocalTime;

import org.doorstep.directdebit.model.Originator;
import org.doorstep.platform.jobs.DailyJob;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every morning: who no longer pays, the day's file for Bacs, the posting of whatever moved and is not on its account, and up to when all of it is. */
@Component
class DailyRun implements DailyJob {

    private final RunMaker maker;
    private final RunStore runs;
    private final Work work;
    private final Scheme scheme;
    private final Stamp stamp;

    DailyRun(RunMaker maker, RunStore runs, Work work, Scheme scheme, Stamp stamp) {
        this.maker = maker;
        this.runs = runs;
        this.work = work;
        this.scheme = scheme;
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
    public LocalTime at() {
        return LocalTime.of(6, 0);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Mono<Void> handle(String day, String data) {
        return work.housekeeping().forget()
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
}
