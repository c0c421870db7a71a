package org.doorstep.repairs.service;

import java.util.UUID;

import org.doorstep.appointments.Appointments;
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
                .flatMap(one -> contact.tell(RepairMoves.SYSTEM, Notice.of(NoticeKind.NO_ACCESS, repair.report().person(),
                        repair.subject(), repair.reference(),
                        new VisitTime(one.id(), one.day(), one.from(), one.until(), 0))));
    }
}
