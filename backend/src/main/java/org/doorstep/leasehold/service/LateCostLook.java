package org.doorstep.leasehold.service;

import java.time.Duration;
import java.time.LocalTime;

import org.doorstep.platform.jobs.DailyJob;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every night: a cost that the team is warned of becomes a promise, and ends as one once it is settled; and the team's mail of what is
 * about to be lost. */
@Component
class LateCostLook implements DailyJob {

    private final CostWatch watch;
    private final TeamMail mail;

    LateCostLook(CostWatch watch, TeamMail mail) {
        this.watch = watch;
        this.mail = mail;
    }

    @Override
    public String task() {
        return "leasehold.late-costs";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(5, 50);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        return watch.end().then(watch.begin()).then(mail.warn());
    }
}
