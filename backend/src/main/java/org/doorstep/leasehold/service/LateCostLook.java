package org.doorstep.leasehold.service;

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

/** Every night: a cost that the team is warned of becomes a promise, and ends as one once it is settled; and the team's mail of what is
 * about to be lost. */
@Component
class LateCostLook implements ReactiveJobHandler {

    private static final LocalTime QUIET_HOUR = LocalTime.of(5, 50);

    private final CostWatch watch;
    private final TeamMail mail;
    private final Jobs jobs;
    private final Clock clock;

    LateCostLook(CostWatch watch, TeamMail mail, Jobs jobs, Clock clock) {
        this.watch = watch;
        this.mail = mail;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "leasehold.late-costs";
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    /** Tomorrow's is asked for before today's is done, so that one that fails does not end them all. */
    @Override
    public Mono<Void> handle(String id, String data) {
        return askForTomorrow().then(watch.end()).then(watch.begin()).then(mail.warn());
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow();
    }

    private Mono<Void> askForTomorrow() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return jobs.enqueue(task(), tomorrow.toString(), "", tomorrow.atTime(QUIET_HOUR).atZone(clock.getZone()).toInstant());
    }
}
