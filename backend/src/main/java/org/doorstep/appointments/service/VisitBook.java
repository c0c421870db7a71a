package org.doorstep.appointments.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.doorstep.appointments.model.Visit;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.spi.Events;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes visits down: each change with its line on the audit trail and its event, in one transaction. */
@Component
class VisitBook {

    private final VisitStore visits;
    private final Audit audit;
    private final Events events;
    private final Ids ids;
    private final Tx tx;
    private final Clock clock;

    VisitBook(VisitStore visits, Audit audit, Events events, Ids ids, Tx tx, Clock clock) {
        this.visits = visits;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.tx = tx;
        this.clock = clock;
    }

    VisitStore visits() {
        return visits;
    }

    Ids ids() {
        return ids;
    }

    /** To the microsecond, as the database keeps it: what is read back equals what was written. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** Keeps a change of everything but the place; empty when the visit is no longer what it was. */
    Mono<Visit> restate(CurrentUser who, String what, Visit before, Visit after, Object event) {
        return tx.run(kept(before, after).flatMap(visit -> told(who, what, visit, event)));
    }

    /** The same without telling anybody. */
    Mono<Visit> restate(CurrentUser who, String what, Visit before, Visit after) {
        return tx.run(kept(before, after).flatMap(visit -> noted(who, what, visit)));
    }

    private Mono<Visit> kept(Visit before, Visit after) {
        return visits.restate(before, after).filter(kept -> kept).map(_ -> after);
    }

    Mono<Visit> told(CurrentUser who, String what, Visit visit, Object event) {
        return noted(who, what, visit).then(events.publish(event)).thenReturn(visit);
    }

    Mono<Visit> noted(CurrentUser who, String what, Visit visit) {
        return audit.record(who, what, new Subject("visit", visit.id())).thenReturn(visit);
    }

    <T> Mono<T> together(Mono<T> work) {
        return tx.run(work);
    }
}
