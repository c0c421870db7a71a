package org.doorstep.appointments.service;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.model.Overdue;
import org.doorstep.appointments.model.Visit;
import org.doorstep.appointments.service.VisitStore.Reach;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks at a visit when its time is over, so that none is forgotten: nobody set off, and the resident is told; or it was
 * begun and never ended, and by the end of the day somebody is to find out.
 */
@Component
class VisitWatch implements ReactiveJobHandler {

    static final String TASK = "appointments.watch";

    private static final CurrentUser SYSTEM = new CurrentUser.System("appointments");

    private final VisitBook book;
    private final AppointmentRules rules;
    private final Told told;
    private final Jobs jobs;

    VisitWatch(VisitBook book, AppointmentRules rules, Jobs jobs) {
        this.book = book;
        this.rules = rules;
        this.told = new Told(rules);
        this.jobs = jobs;
    }

    @Override
    public String task() {
        return TASK;
    }

    /** Asked for again with each new time of the visit: a visit moved meanwhile is looked at when that one is over. */
    Mono<Void> watch(UUID visit, Instant windowEnd) {
        return jobs.enqueue(TASK, visit + "." + windowEnd.getEpochSecond(), visit.toString(), Overdue.after(windowEnd));
    }

    @Override
    public Mono<Void> handle(String id, String visit) {
        return book.visits().find(UUID.fromString(visit), new Reach(Optional.empty())).flatMap(this::look);
    }

    private Mono<Void> look(Visit visit) {
        var midnight = midnight(visit);
        return switch (Overdue.of(visit, midnight, book.now())) {
            case NOTHING -> Mono.empty();
            case MISSED -> missed(visit, midnight);
            case LOOK_AGAIN_TOMORROW -> again(visit, midnight);
            case UNFINISHED -> book.together(book.told(SYSTEM, "visit.unfinished", visit, Told.unfinished(visit, book.now()))).then();
        };
    }

    /** Who comes late begins it after all: whether they ended it is asked once its day is over. */
    private Mono<Void> missed(Visit visit, Instant midnight) {
        var now = book.now();
        return book.together(book.restate(SYSTEM, "visit.missed", visit, visit.ended(VisitState.MISSED, now), told.missed(visit, now))
                .flatMap(_ -> again(visit, midnight)));
    }

    private Mono<Void> again(Visit visit, Instant midnight) {
        return jobs.enqueue(TASK, visit.id() + ".day-over", visit.id().toString(), midnight);
    }

    private Instant midnight(Visit visit) {
        return rules.slots().day(visit.place().day().plusDays(1)).at(0);
    }
}
