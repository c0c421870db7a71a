package org.doorstep.repairs.service;

import java.util.UUID;

import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.VisitView;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The card through the door, as a message: somebody came, and here is how to say that you were in. */
@Component
class VisitNotices {

    private final Appointments appointments;
    private final Contact contact;

    VisitNotices(Appointments appointments, Contact contact) {
        this.appointments = appointments;
        this.contact = contact;
    }

    Mono<Void> nobodyIn(Repair repair, UUID visit) {
        return appointments.visitsOf(RepairMoves.SYSTEM, repair.subject())
                .flatMap(visits -> Mono.justOrEmpty(visits.stream().filter(one -> one.id().equals(visit)).findFirst()))
                .flatMap(one -> contact.tell(RepairMoves.SYSTEM, nobodyIn(repair, one)));
    }

    private static Notice nobodyIn(Repair repair, VisitView visit) {
        var notice = Notice.of(NoticeKind.NO_ACCESS, repair.report().person(), repair.subject(), repair.reference(),
                new VisitTime(visit.id(), visit.day(), visit.from(), visit.until(), 0));
        return repair.standing().next().by().map(notice::by).orElse(notice);
    }

    /** Closed in silence, with the way back. Told once for each visit it was closed after. */
    Mono<Void> closed(Repair repair, String visit) {
        return contact.tell(RepairMoves.SYSTEM, Notice.of(NoticeKind.REPAIR_CLOSED, repair.report().person(), repair.subject(),
                repair.reference()).once("repair-closed:" + visit));
    }
}
