package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.UUID;

import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.VisitView;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
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

    Mono<Void> nobodyIn(Repair repair, UUID visit) {
        return appointments.visitsOf(RepairMoves.SYSTEM, repair.subject())
                .flatMap(visits -> Mono.justOrEmpty(visits.stream().filter(one -> one.id().equals(visit)).findFirst()))
                .flatMap(one -> hearers.tell(RepairMoves.SYSTEM, repair, person -> nobodyIn(person, repair, one)));
    }

    private static Notice nobodyIn(String person, Repair repair, VisitView visit) {
        var notice = Notice.of(NoticeKind.NO_ACCESS, person, repair.subject(), repair.reference(),
                new VisitTime(visit.id(), visit.day(), visit.from(), visit.until(), 0));
        return repair.standing().next().by().map(notice::by).orElse(notice);
    }

    /** Closed in silence, with the way back. Told once for each visit it was closed after. */
    Mono<Void> closed(Repair repair, String visit) {
        return hearers.tell(RepairMoves.SYSTEM, repair, person -> Notice.of(NoticeKind.REPAIR_CLOSED, person, repair.subject(),
                repair.reference()).once("repair-closed:" + visit));
    }

    /** Whoever hears it is asked how it went; where nobody is left, nobody is. */
    Mono<Void> completed(Repair repair, boolean firstTime, Instant at) {
        return hearers.of(repair).flatMap(person ->
                events.publish(new RepairCompleted(repair.id(), repair.reference(), person, firstTime, at)));
    }
}
