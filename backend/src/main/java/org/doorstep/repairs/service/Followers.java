package org.doorstep.repairs.service;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.repairs.events.RepairCompleted;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the neighbours who joined a repair of the parts they share ({@link Following}) that it is done. */
@Component
class Followers implements EventListener<RepairCompleted> {

    private final RepairStore repairs;
    private final Contact contact;

    Followers(RepairStore repairs, Contact contact) {
        this.repairs = repairs;
        this.contact = contact;
    }

    @Override
    public String name() {
        return "repairs.tell-followers";
    }

    @Override
    public Class<RepairCompleted> event() {
        return RepairCompleted.class;
    }

    @Override
    public Mono<Void> on(RepairCompleted done) {
        var subject = new Subject(Repair.SUBJECT, done.repair());
        return repairs.followers(done.repair())
                .filter(person -> !person.equals(done.person()))
                .concatMap(person -> contact.tell(RepairMoves.SYSTEM, Notice.of(NoticeKind.REPAIR_DONE, person, subject, done.reference())))
                .then();
    }
}
