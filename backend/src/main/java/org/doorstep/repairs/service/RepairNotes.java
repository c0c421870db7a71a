package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.doorstep.appointments.VisitView;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.spi.Events;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.events.RepairReported;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes down what became of a new repair: where it stands, its timeline, the audit, what its resident is told and
 * what other modules hear; in the caller's transaction.
 */
@Component
class RepairNotes {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final RepairStore repairs;
    private final EmergencyAlerts alerts;
    private final Hearers hearers;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    RepairNotes(RepairStore repairs, EmergencyAlerts alerts, Hearers hearers, Audit audit, Events events, Clock clock) {
        this.repairs = repairs;
        this.alerts = alerts;
        this.hearers = hearers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is told of a visit follows from the visit's own event ({@link VisitNews}). */
    Mono<Void> booked(CurrentUser user, Repair repair, VisitView visit) {
        var next = NextStep.of(NextStep.Kind.VISIT, visit.day().atTime(visit.until()).atZone(ZONE).toInstant());
        var booked = repair.with(repair.standing().visiting(visit.day(), visit.window().code(), next));
        return reported(user, booked);
    }

    Mono<Void> callBack(CurrentUser user, Repair repair, Optional<Instant> by) {
        return reported(user, repair)
                .then(repairs.add(repair.id(), RepairStore.Entry.once(clock.instant(), "call-back")))
                .then(hearers.tell(user, repair, person -> by
                        .map(due -> Notice.of(NoticeKind.CALL_BACK_PROMISED, person, repair.subject(), repair.reference(), due))
                        .orElseGet(() -> Notice.of(NoticeKind.REPAIR_REPORTED, person, repair.subject(), repair.reference()))));
    }

    Mono<Void> emergency(CurrentUser user, Repair repair) {
        return reported(user, repair)
                .then(hearers.tell(user, repair, person ->
                        Notice.of(NoticeKind.EMERGENCY_LOGGED, person, repair.subject(), repair.reference())));
    }

    /** The desk has been told of it already. */
    Mono<Void> emergencyAgain(CurrentUser user, Repair repair) {
        var once = "emergency." + clock.instant().toEpochMilli();
        return repairs.update(repair)
                .then(repairs.add(repair.id(), new RepairStore.Entry(clock.instant(), "emergency", List.of(), once)))
                .then(audit.record(user, "repair.became-emergency", repair.subject()))
                .then(hearers.tell(user, repair, person ->
                        Notice.of(NoticeKind.EMERGENCY_LOGGED, person, repair.subject(), repair.reference())
                        .once(once + ":" + repair.id())));
    }

    private Mono<Void> reported(CurrentUser user, Repair repair) {
        return repairs.update(repair)
                .then(repairs.add(repair.id(), RepairStore.Entry.once(repair.report().at(), "reported")))
                .then(repair.alarming() ? alerts.raise(repair).then() : Mono.empty())
                .then(audit.record(user, "repair.reported", repair.subject()))
                .then(events.publish(new RepairReported(repair.id(), repair.reference(), repair.report().person(), repair.report().at())));
    }
}
