package org.doorstep.leasehold.service;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.model.Consultation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The letters of a consultation are its notices themselves. */
@Configuration(proxyBeanMethods = false)
class NoticeEnclosures {

    @Bean
    Enclosed intentionEnclosed(ConsultationStore consultations, NoticeText text) {
        return new OfConsultation(NoticeKind.CONSULTATION_NOTICE, consultations, text::intention);
    }

    @Bean
    Enclosed estimatesEnclosed(ConsultationStore consultations, NoticeText text) {
        return new OfConsultation(NoticeKind.CONSULTATION_ESTIMATES, consultations, text::estimates);
    }

    @Bean
    Enclosed reasonsEnclosed(ConsultationStore consultations, NoticeText text) {
        return new OfConsultation(NoticeKind.CONSULTATION_REASONS, consultations, text::reasons);
    }

    private record OfConsultation(NoticeKind kind, ConsultationStore consultations, BiFunction<Consultation, Locale, Facts> says) implements Enclosed {

        @Override
        public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
            return consultations.find(Optional.empty(), reference).filter(kept -> kept.id().equals(about.id())).map(kept -> says.apply(kept, locale));
        }
    }
}
