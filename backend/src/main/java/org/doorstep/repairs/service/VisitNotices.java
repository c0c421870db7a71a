package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.VisitView;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.spi.Events;
import org.doorstep.repairs.events.RepairCompleted;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is heard after a visit: the card through the door, as a message; that the repair was closed; that it is done. */
@Component
class VisitNotices {

    private final Appointments appointments;
    private final Hearers hearers;
    private final Events events;

    VisitNotices(Appointments appointments, Hearers hearers, Events events) {
        this.appointments = appointments;
        this.hearers = hearers;
        this.events = events;
    }

    /** The visit at whose door nobody opened. */
    Mono<VisitView> knock(Subject about, UUID visit) {
        return appointments.visitsOf(RepairMoves.SYSTEM, about)
                .flatMap(visits -> Mono.justOrEmpty(visits.stream().filter(one -> one.id().equals(visit) && one.noAccess().isPresent()).findFirst()));
    }

    /** Whether they knocked only when the window was over. */
    static boolean late(VisitView visit) {
        return visit.noAccess().orElseThrow().late(visit.day().atTime(visit.until()).atZone(RepairNotes.ZONE).toInstant());
    }

    /** When they knocked, and not the window: the resident knows best where they were at that minute. */
    static VisitTime knocked(VisitView visit) {
        var at = visit.noAccess().orElseThrow().at().atZone(RepairNotes.ZONE);
        return new VisitTime(visit.id(), at.toLocalDate(), at.toLocalTime(), at.toLocalTime(), 0);
    }

    Mono<Void> nobodyIn(Repair repair, VisitView visit) {
        return tell(NoticeKind.NO_ACCESS, repair, visit);
    }

    Mono<Void> cameLate(Repair repair, VisitView visit) {
        return tell(NoticeKind.NO_ACCESS_LATE, repair, visit);
    }

    private Mono<Void> tell(NoticeKind kind, Repair repair, VisitView visit) {
        var by = repair.standing().next().by();
        return hearers.tell(RepairMoves.SYSTEM, repair, person -> {
            var notice = Notice.of(kind, person, repair.subject(), repair.reference(), knocked(visit));
            return by.map(notice::by).orElse(notice);
        });
    }

    /** Closed in silence, with the way back; and neighbours who joined wait for nobody. Told once for each visit it was closed after. */
    Mono<Void> closed(Repair repair, String visit) {
        return hearers.tell(RepairMoves.SYSTEM, repair, closed(NoticeKind.REPAIR_CLOSED, repair, visit))
                .then(hearers.tellFollowers(RepairMoves.SYSTEM, repair, closed(NoticeKind.REPAIR_ENDED, repair, visit)));
    }

    private static Function<String, Notice> closed(NoticeKind kind, Repair repair, String visit) {
        return person -> Notice.of(kind, person, repair.subject(), repair.reference()).once(kind.code() + ":" + visit);
    }

    /** Whoever hears it is asked how it went; where nobody is left, nobody is. */
    Mono<Void> completed(Repair repair, boolean firstTime, Instant at) {
        return hearers.of(repair).flatMap(person ->
                events.publish(new RepairCompleted(repair.id(), repair.reference(), person, firstTime, at)));
    }
}
