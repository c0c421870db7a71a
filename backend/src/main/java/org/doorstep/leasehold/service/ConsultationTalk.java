package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.Consultations.Replied;
import org.doorstep.leasehold.Consultations.Said;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.model.ConsultationInput;
import org.doorstep.leasehold.service.ConsultationStore.Heard;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What leaseholders say in a consultation, and what is replied. */
@Component
class ConsultationTalk {

    private final Tx tx;
    private final ConsultationStore consultations;
    private final ReplyPromises replies;
    private final Contact contact;
    private final ConsultationRules rules;
    private final Ids ids;

    ConsultationTalk(Tx tx, ConsultationStore consultations, ReplyPromises replies, Contact contact, ConsultationRules rules, Ids ids) {
        this.tx = tx;
        this.consultations = consultations;
        this.replies = replies;
        this.contact = contact;
        this.rules = rules;
        this.ids = ids;
    }

    LocalDate today() {
        return rules.today();
    }

    Mono<Said> say(CurrentUser user, String person, Consultation about, Map<String, String> fields) {
        return said(user, person, about, fields, rules.now());
    }

    /** @param came the day on which it came by letter or telephone, which is what counts */
    Mono<Said> write(CurrentUser staff, String person, Consultation about, Map<String, String> fields, LocalDate came) {
        return said(staff, person, about.asOf(came), fields, rules.beginOf(came));
    }

    private Mono<Said> said(CurrentUser user, String person, Consultation about, Map<String, String> fields, Instant received) {
        var window = rules.on(about.began()).window(about.conduct(), rules.dayOf(received));
        if (window.isEmpty()) {
            return Mono.just(new Said.Closed());
        }
        var kind = fields.getOrDefault("kind", "");
        if (!ConsultationInput.SAY_KINDS.contains(kind) || kind.equals("nomination") && !window.get().nominations()) {
            return Mono.just(new Said.Wrong(List.of(Problem.of("kind", "leasehold.say.kind"))));
        }
        return switch (ConsultationInput.words(fields, "leasehold.say.words")) {
            case Checked.Good<String>(var words) -> keep(user, about, new Heard(ids.next(), window.get().stage(), kind, person, words, received,
                    Optional.empty(), Optional.empty()));
            case Checked.Bad<String>(var problems) -> Mono.just(new Said.Wrong(problems));
        };
    }

    private Mono<Said> keep(CurrentUser user, Consultation about, Heard heard) {
        return tx.run(consultations.say(heard, about.id()).flatMap(first -> first
                ? replies.owed(user, about, heard).<Said>thenReturn(new Said.Taken())
                : Mono.<Said>just(new Said.Taken())));
    }

    Mono<Replied> reply(CurrentUser.Staff staff, Consultation about, Map<String, String> fields) {
        return switch (ConsultationInput.words(fields, "leasehold.reply.words")) {
            case Checked.Good<String>(var words) -> Mono.justOrEmpty(Ids.parse(fields.getOrDefault("observation", "")))
                    .flatMap(id -> consultations.heard(about.id(), Optional.empty()).filter(heard -> heard.id().equals(id)).next())
                    .flatMap(heard -> answer(staff, about, heard, words))
                    .defaultIfEmpty(new Replied.NotHere());
            case Checked.Bad<String>(var problems) -> Mono.just(new Replied.Wrong(problems));
        };
    }

    /** The letter is the reply, so it counts from the day the post has brought it (rules.md CLK-6). */
    private Mono<Replied> answer(CurrentUser.Staff staff, Consultation about, Heard heard, String words) {
        return replies.served(about, heard.person()).flatMap(served -> answer(staff, about, heard, new ConsultationStore.Reply(words, staff.name(), rules.now(), served)));
    }

    private Mono<Replied> answer(CurrentUser.Staff staff, Consultation about, Heard heard, ConsultationStore.Reply reply) {
        return tx.run(consultations.answer(about.id(), heard.id(), reply).flatMap(first -> first
                ? replies.given(staff, about, heard, reply.served())
                        .then(contact.tell(staff, Notice.of(NoticeKind.CONSULTATION_ANSWERED, heard.person(), heard.subject(), about.reference())
                                .once("answered:" + heard.id())))
                        .<Replied>thenReturn(new Replied.Sent())
                : Mono.<Replied>just(new Replied.AnsweredBefore())));
    }
}
