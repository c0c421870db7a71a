package org.doorstep.repairs.service;

import java.time.Instant;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Incoming;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a call-out leaves behind: its promises, the alarm, the contact record, the audit; in the caller's transaction. */
@Component
class CallOutRecord {

    private final VisitClocks clocks;
    private final VisitNotices notices;
    private final EmergencyAlerts alerts;
    private final Hearers hearers;
    private final Contact contact;
    private final Audit audit;

    CallOutRecord(VisitClocks clocks, VisitNotices notices, EmergencyAlerts alerts, Hearers hearers, Contact contact, Audit audit) {
        this.clocks = clocks;
        this.notices = notices;
        this.alerts = alerts;
        this.hearers = hearers;
        this.contact = contact;
        this.audit = audit;
    }

    /** Whoever writes it down knew of it: nobody waits for them to accept it. */
    Mono<Void> attended(CurrentUser staff, Repair repair, Instant came, String words) {
        var once = "called-out." + came.toEpochMilli() + ":" + repair.id();
        return clocks.attended(repair, came)
                .then(alerts.over(repair, staff instanceof CurrentUser.Staff named ? named.name() : ""))
                .then(hearers.of(repair).flatMap(person -> contact.heard(staff,
                        new Incoming(person, repair.subject(), "called-out", Incoming.Channel.PHONE, words, once))))
                .then(audit.record(staff, "repair.called-out", repair.subject()));
    }

    Mono<Void> mended(Repair repair, Instant came) {
        return clocks.mended(repair, came)
                .then(notices.completed(repair, repair.standing().firstTime().orElseThrow(), came));
    }

    Mono<Void> weRing(CurrentUser staff, Repair repair) {
        return Mono.justOrEmpty(repair.standing().next().by()).flatMap(by -> hearers.tell(staff, repair,
                person -> Notice.of(NoticeKind.CALL_BACK_PROMISED, person, repair.subject(), repair.reference(), by)));
    }
}
