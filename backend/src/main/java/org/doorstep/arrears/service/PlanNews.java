package org.doorstep.arrears.service;

import org.doorstep.arrears.model.PlanState;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells everybody who holds a tenancy, each on their own, what became of its plan; and writes down who did what. */
@Component
class PlanNews {

    private final Holders holders;
    private final Contact contact;
    private final Audit audit;

    PlanNews(Holders holders, Contact contact, Audit audit) {
        this.holders = holders;
        this.contact = contact;
        this.audit = audit;
    }

    /** Once for each state of it. */
    Mono<Void> tell(CurrentUser who, StoredCase open, StoredPlan plan, PlanState to) {
        return each(who, open, NoticeKind.ARREARS_PLAN_ANSWERED, plan.id() + ":" + to.code());
    }

    Mono<Void> each(CurrentUser who, StoredCase open, NoticeKind kind, String once) {
        return holders.of(open).flatMapMany(Flux::fromIterable).concatMap(person -> contact.tell(who,
                Notice.of(kind, person, open.subject(), open.of().reference()).once(kind.code() + ":" + once))).then();
    }

    Mono<Void> note(CurrentUser who, String what, StoredCase open) {
        return audit.record(who, what, open.subject());
    }
}
