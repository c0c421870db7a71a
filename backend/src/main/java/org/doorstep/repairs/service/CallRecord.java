package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Incoming;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a call to a resident leaves behind: the timeline, the contact record, the audit, and its promise; in the caller's transaction. */
@Component
class CallRecord {

    private final RepairStore repairs;
    private final Contact contact;
    private final Promises promises;
    private final Hearers hearers;
    private final Audit audit;

    CallRecord(RepairStore repairs, Contact contact, Promises promises, Hearers hearers, Audit audit) {
        this.repairs = repairs;
        this.contact = contact;
        this.promises = promises;
        this.hearers = hearers;
        this.audit = audit;
    }

    Mono<Void> spoken(CurrentUser staff, Repair repair, String agreed, Instant at) {
        return written(staff, repair, "rang", agreed, at)
                .then(promises.keep(staff, repair.subject(), "call-back.made", at))
                .then(repairs.update(repair.with(agreed(repair.standing()))));
    }

    /** Nobody was spoken with, so the call is still owed. */
    Mono<Void> tried(CurrentUser staff, Repair repair, String words, Instant at) {
        return written(staff, repair, "rang-nobody", words, at);
    }

    private Mono<Void> written(CurrentUser staff, Repair repair, String what, String words, Instant at) {
        var once = what + "." + at.toEpochMilli();
        return repairs.add(repair.id(), new RepairStore.Entry(at, what, List.of(), once))
                .then(hearers.of(repair).flatMap(person -> contact.heard(staff, new Incoming(person, repair.subject(), what,
                        Incoming.Channel.PHONE, words, once + ":" + repair.id()))))
                .then(audit.record(staff, "repair." + what, repair.subject()));
    }

    /** A visit, a wait or somebody on the way stands; where we only said that we would ring, we have. */
    private static Repair.Standing agreed(Repair.Standing now) {
        return now.state() == RepairState.REPORTED ? now.next(new NextStep(NextStep.Kind.AS_AGREED, Optional.empty())) : now;
    }
}
