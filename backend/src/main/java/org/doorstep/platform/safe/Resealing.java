package org.doorstep.platform.safe;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every night: seals anew what an older key sealed, of every module. */
@Component
class Resealing implements ReactiveJobHandler {

    static final String TASK = "safe.reseal";

    private static final LocalTime QUIET_HOUR = LocalTime.of(4, 30);

    private final Anew anew;
    private final Jobs jobs;
    private final Clock clock;

    Resealing(Anew anew, Jobs jobs, Clock clock) {
        this.anew = anew;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    /** Tomorrow's is asked for before today's is done, so one that fails does not end them all. */
    @Override
    public Mono<Void> handle(String day, String data) {
        return askForTomorrow().then(Mono.defer(anew::all));
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow();
    }

    private Mono<Void> askForTomorrow() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return jobs.enqueue(TASK, tomorrow.toString(), "", tomorrow.atTime(QUIET_HOUR).atZone(clock.getZone()).toInstant());
    }
}
