package org.doorstep.platform.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

import org.doorstep.platform.jobs.DailyJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every night, before the sweep of files: drafts that nobody touched for long are forgotten, words and numbers with them. */
@Component
class DraftSweep implements DailyJob {

    private static final Logger log = LoggerFactory.getLogger(DraftSweep.class);

    private final Drafts drafts;
    private final Duration keptFor;
    private final Clock clock;

    /** @param keptFor how long after its last answer */
    DraftSweep(Drafts drafts, @Value("${doorstep.drafts.kept-for:30d}") Duration keptFor, Clock clock) {
        this.drafts = drafts;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "journeys.forget-drafts";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 10);
    }

    @Override
    public Mono<Void> handle(String day, String data) {
        return drafts.forgetUntouchedSince(clock.instant().minus(keptFor))
                .doOnNext(count -> log.info("Forgot {} drafts that nobody touched for {} days", count, keptFor.toDays()))
                .then();
    }
}
