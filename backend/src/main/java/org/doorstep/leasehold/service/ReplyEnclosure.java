package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.ConsultationStore.Heard;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The letter of a reply is the reply itself: "by notice in writing to the person by whom the observations were made state his response" (Service
 * Charges (Consultation Requirements) (England) Regulations 2003, schedules 2, 3 and 4 part 1; rules.md LH-3).
 */
@Component
class ReplyEnclosure implements Enclosed {

    private final ConsultationStore consultations;
    private final ConsultationRules rules;
    private final Words words;

    ReplyEnclosure(ConsultationStore consultations, ConsultationRules rules, Words words) {
        this.consultations = consultations;
        this.rules = rules;
        this.words = words;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.CONSULTATION_ANSWERED;
    }

    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return consultations.find(Optional.empty(), reference)
                .flatMap(kept -> consultations.heard(kept.id(), Optional.empty()).filter(heard -> heard.id().equals(about.id())).next())
                .flatMap(heard -> Mono.justOrEmpty(heard.answer().filter(answer -> !answer.isEmpty()).map(answer -> facts(heard, answer, locale))));
    }

    /** What was written in several lines is read in several. */
    private Facts facts(Heard heard, String answer, Locale locale) {
        var said = words.t(locale, "leasehold.notice.reply.said", Formats.date(words, locale, rules.dayOf(heard.received())), heard.words());
        var says = Stream.of(said, words.t(locale, "leasehold.notice.reply", answer)).flatMap(String::lines).filter(line -> !line.isBlank()).toList();
        return new Facts(List.copyOf(says), Map.of());
    }
}
