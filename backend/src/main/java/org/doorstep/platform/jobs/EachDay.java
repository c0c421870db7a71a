package org.doorstep.platform.jobs;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;

import reactor.core.publisher.Mono;

/** A {@link DailyJob} that asks for its next day. */
final class EachDay implements JobHandler {

    private final DailyJob job;
    private final Jobs jobs;
    private final Clock clock;

    EachDay(DailyJob job, Jobs jobs, Clock clock) {
        this.job = job;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return job.task();
    }

    @Override
    public void run(String id, String data) {
        if (isDay(id)) {
            Wait.forIt(askForTomorrow());
        }
        job.run(id, data);
    }

    @Override
    public void givenUp(String id, String data) {
        job.givenUp(id, data);
    }

    /** From the day it is now: whoever was away for a week is not made to do each of its days. */
    Mono<Void> askForTomorrow() {
        return Mono.defer(() -> {
            var tomorrow = LocalDate.now(clock).plusDays(1);
            return jobs.enqueue(task(), tomorrow.toString(), "", tomorrow.atTime(job.at()).atZone(clock.getZone()).toInstant());
        });
    }

    private static boolean isDay(String id) {
        try {
            LocalDate.parse(id);
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
