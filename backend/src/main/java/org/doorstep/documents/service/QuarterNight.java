package org.doorstep.documents.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.doorstep.documents.model.Quarter;
import org.doorstep.documents.model.Readiness;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Every night until a quarter is done: its statements are begun once all that belongs on them is there, and what could not be
 * made is tried once more.
 */
@Component
class QuarterNight implements ReactiveJobHandler {

    static final String TASK = "documents.night";

    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 0);

    private final QuarterStore quarters;
    private final StatementsDue due;
    private final StatementPlan plan;
    private final Jobs jobs;
    private final Clock clock;

    QuarterNight(QuarterStore quarters, StatementsDue due, StatementPlan plan, Jobs jobs, Clock clock) {
        this.quarters = quarters;
        this.due = due;
        this.plan = plan;
        this.jobs = jobs;
        this.clock = clock;
    }

    static String id(Quarter quarter, LocalDate night) {
        return quarter.code() + ":" + night;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    /** The next night is asked for before this one is done, so one that fails does not end them all. */
    @Override
    public Mono<Void> handle(String id, String data) {
        var quarter = Quarter.of(id.split(":")[0]);
        return quarters.standing(quarter).filter(standing -> !standing.over())
                .flatMap(standing -> askForTomorrow(quarter).then(statements(standing)).then(quarters.again(quarter))
                        .then(jobs.enqueue(QuarterSlice.TASK, QuarterSlice.id(quarter, 1), "", clock.instant())));
    }

    private Mono<Void> statements(QuarterStore.Standing standing) {
        return standing.drawn().isPresent() ? Mono.empty() : due.of(standing.quarter()).flatMap(readiness -> switch (readiness) {
            case Readiness.Waits _ -> Mono.<Void>empty();
            case Readiness.Ready _, Readiness.Anyway _ -> plan.all(standing.quarter(), readiness.missing());
        });
    }

    private Mono<Void> askForTomorrow(Quarter quarter) {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return jobs.enqueue(TASK, id(quarter, tomorrow), "", at(tomorrow));
    }

    private Instant at(LocalDate day) {
        return day.atTime(QUIET_HOUR).atZone(clock.getZone()).toInstant();
    }
}
