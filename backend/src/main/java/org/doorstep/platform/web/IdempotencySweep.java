package org.doorstep.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every night: answers whose keys have had their day are forgotten. */
@Component
class IdempotencySweep implements ReactiveJobHandler {

    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 40);

    private final IdempotentAnswers answers;
    private final Jobs jobs;
    private final Clock clock;

    IdempotencySweep(IdempotentAnswers answers, Jobs jobs, Clock clock) {
        this.answers = answers;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "web.forget-answers";
    }

    /** Tomorrow's is asked for before today's is done, so one that fails does not end them all. */
    @Override
    public Mono<Void> handle(String day, String data) {
        return askForTomorrow().then(answers.sweep()).then();
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow();
    }

    private Mono<Void> askForTomorrow() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return jobs.enqueue(task(), tomorrow.toString(), "", ZonedDateTime.of(tomorrow, QUIET_HOUR, clock.getZone()).toInstant());
    }
}
