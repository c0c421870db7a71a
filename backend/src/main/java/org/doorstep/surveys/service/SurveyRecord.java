package org.doorstep.surveys.service;

import java.time.Instant;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Incoming;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.surveys.model.SurveyAnswers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what was said about a repair, on the repair's own record and in the audit. */
@Component
class SurveyRecord {

    private final Contact contact;
    private final Audit audit;

    SurveyRecord(Contact contact, Audit audit) {
        this.contact = contact;
        this.audit = audit;
    }

    Mono<Void> answered(CurrentUser user, StoredSurvey survey, SurveyAnswers answers) {
        return contact.heard(user, new Incoming(survey.person(), survey.repair(), "survey-answered", Incoming.Channel.PORTAL,
                        answers.improve(), "survey-answered:" + survey.id()))
                .then(audit.record(user, "survey.answered", survey.subject()));
    }

    /** Each time by itself: how often nobody answered counts. */
    Mono<Void> tried(CurrentUser staff, StoredSurvey survey, String note, Instant at) {
        return contact.heard(staff, new Incoming(survey.person(), survey.repair(), "rang-nobody", Incoming.Channel.PHONE,
                        note, "rang-nobody." + at.toEpochMilli() + ":" + survey.id()))
                .then(audit.record(staff, "survey.rang-nobody", survey.subject()));
    }

    Mono<Void> rang(CurrentUser staff, StoredSurvey survey, String agreed) {
        return contact.heard(staff, new Incoming(survey.person(), survey.repair(), "followed-up", Incoming.Channel.PHONE,
                        agreed, "followed-up:" + survey.id()))
                .then(audit.record(staff, "survey.followed-up", survey.subject()));
    }
}
