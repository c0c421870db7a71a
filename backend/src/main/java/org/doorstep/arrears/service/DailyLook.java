package org.doorstep.arrears.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every morning of a working day, when nobody is woken by a message and the office answers. */
@Component
class DailyLook implements ReactiveJobHandler {

    static final String TASK = "arrears.look";

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Round round;
    private final Jobs jobs;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DailyLook(Round round, Jobs jobs, WorkingCalendar calendar, Clock clock) {
        this.round = round;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(40);
    }

    /**
     * Tomorrow's is asked for before today's is done, so one that fails does not end them all. An account that cannot be looked
     * at holds up no other, and the job has failed: it looks at all of them again, which does nothing twice.
     */
    @Override
    public Mono<Void> handle(String day, String data) {
        return askForTomorrow().then(Mono.defer(() -> calendar.isWorkingDay(LocalDate.now(clock)) ? round.all() : Mono.just(0L)))
                .filter(left -> left > 0)
                .flatMap(left -> Mono.error(new IllegalStateException(left + " accounts could not be looked at")));
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow();
    }

    private Mono<Void> askForTomorrow() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return jobs.enqueue(TASK, tomorrow.toString(), "", at(tomorrow));
    }

    private Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
