package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.service.ConsultationStore.Heard;
import org.doorstep.platform.audit.Audit;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** "Reply to observations within 21 days" (rules.md LH-3), where the schedule that binds asks for it: see {@code model.Requirements}. */
@Component
class ReplyPromises {

    private final Promises promises;
    private final ConsultationRules rules;
    private final Audit audit;
    private final ServedLetters letters;

    ReplyPromises(Promises promises, ConsultationRules rules, Audit audit, ServedLetters letters) {
        this.letters = letters;
        this.promises = promises;
        this.rules = rules;
        this.audit = audit;
    }

    /** The day a letter of today to somebody counts from. */
    Mono<LocalDate> served(Consultation about, String person) {
        return letters.abroad(List.of(person)).map(abroad -> rules.on(about.began(), !abroad.isEmpty()).served(rules.today()).on());
    }

    Mono<Void> owed(CurrentUser user, Consultation about, Heard heard) {
        var opened = Mono.justOrEmpty(event(about, heard, "received"))
                .flatMap(event -> promises.open(user, heard.subject(), event, Facts.of("tenure", "lease"), heard.received()));
        return opened.then(audit.record(user, "consultation." + heard.kind(), about.subject()));
    }

    /** @param served the day its letter counts from */
    Mono<Void> given(CurrentUser staff, Consultation about, Heard heard, LocalDate served) {
        var kept = Mono.justOrEmpty(event(about, heard, "answered")).flatMap(event -> promises.keep(staff, heard.subject(), event, rules.beginOf(served)));
        return kept.then(audit.record(staff, "consultation.answered", about.subject()));
    }

    private static Optional<String> event(Consultation about, Heard heard, String what) {
        if (!heard.kind().equals("observation") || !about.requirements().answers(heard.stage())) {
            return Optional.empty();
        }
        return switch (about.plan().kind()) {
            case AGREEMENT -> Optional.of("section-20.agreement-observation-" + what);
            case WORKS_UNDER_AGREEMENT -> Optional.of("section-20.works-under-agreement-observation-" + what);
            case WORKS -> Optional.of("section-20.works-observation-" + what);
        };
    }
}
