package org.doorstep.platform.jobs;

import java.time.Clock;
import java.util.List;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The first day of every {@link DailyJob}: each is asked for whenever an instance has started, and is there once. */
@Component
class DailyStart {

    private final List<DailyJob> all;
    private final Jobs jobs;
    private final Clock clock;

    DailyStart(List<DailyJob> all, Jobs jobs, Clock clock) {
        this.all = List.copyOf(all);
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return Flux.fromIterable(all).concatMapDelayError(job -> new EachDay(job, jobs, clock).askForTomorrow()).then();
    }
}
