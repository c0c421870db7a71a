package org.doorstep.surveys.service;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.events.RepairCompleted;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** "Undertake tenant satisfaction surveys upon completion of works" (NPH service standards, Repairs and Maintenance). */
@Component
class SurveyInvitations implements EventListener<RepairCompleted> {

    static final CurrentUser SYSTEM = new CurrentUser.System("surveys");

    private final Tx tx;
    private final SurveyStore surveys;
    private final Contact contact;

    SurveyInvitations(Tx tx, SurveyStore surveys, Contact contact) {
        this.tx = tx;
        this.surveys = surveys;
        this.contact = contact;
    }

    @Override
    public String name() {
        return "surveys.after-repair";
    }

    @Override
    public Class<RepairCompleted> event() {
        return RepairCompleted.class;
    }

    @Override
    public Mono<Void> on(RepairCompleted done) {
        var notice = Notice.of(NoticeKind.SURVEY_INVITATION, done.person(), new Subject("repair", done.repair()), done.reference());
        return tx.run(surveys.invite(done.repair(), done.reference(), done.person(), done.at())
                .filter(invited -> invited)
                .flatMap(_ -> contact.tell(SYSTEM, notice)));
    }
}
