package org.doorstep.platform.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every night, before the sweep of files: drafts that nobody touched for long are forgotten, words and numbers with them. */
@Component
class DraftSweep implements ReactiveJobHandler {

    private static final Logger log = LoggerFactory.getLogger(DraftSweep.class);
    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 10);

    private final Drafts drafts;
    private final Jobs jobs;
    private final Duration keptFor;
    private final Clock clock;

    /** @param keptFor how long after its last answer */
    DraftSweep(Drafts drafts, Jobs jobs, @Value("${doorstep.drafts.kept-for:30d}") Duration keptFor, Clock clock) {
        this.drafts = drafts;
        this.jobs = jobs;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "journeys.forget-drafts";
    }

    /** Tomorrow's is asked for before today's is done, so one that fails does not end them all. */
    @Override
    public Mono<Void> handle(String day, String data) {
        return askForTomorrow()
                .then(drafts.forgetUntouchedSince(clock.instant().minus(keptFor)))
                .doOnNext(count -> log.info("Forgot {} drafts that nobody touched for {} days", count, keptFor.toDays()))
                .then();
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
