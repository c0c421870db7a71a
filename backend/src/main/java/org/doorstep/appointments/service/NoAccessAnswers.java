package org.doorstep.appointments.service;

import java.util.UUID;
import org.doorstep.appointments.AnswerOutcome;
import org.doorstep.appointments.model.Visit;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The resident's side of a recorded no access. The Housing Ombudsman names closing cases on unevidenced claims of
 * denied access as poor practice (May 2025): so there is time to answer, and an answer keeps the case open.
 */
@Component
public class NoAccessAnswers {

    private final VisitBook book;

    NoAccessAnswers(VisitBook book) {
        this.book = book;
    }

    public Mono<AnswerOutcome> iWasIn(CurrentUser who, Subject subject, UUID id, String words) {
        return book.visits().find(id, subject)
                .filter(visit -> Callers.mayBook(who) && visit.noAccess().isPresent())
                .flatMap(visit -> answer(who, visit, words))
                .defaultIfEmpty(new AnswerOutcome.NotHere());
    }

    private Mono<AnswerOutcome> answer(CurrentUser who, Visit visit, String words) {
        var noAccess = visit.noAccess().orElseThrow();
        var now = book.now();
        if (noAccess.answer().isPresent()) {
            return Mono.just(new AnswerOutcome.Kept());
        }
        if (now.isAfter(noAccess.answerUntil())) {
            return Mono.just(new AnswerOutcome.TooLate(noAccess.answerUntil()));
        }
        return book.together(book.visits().answer(visit, who.actor(), words, now)
                .then(book.told(who, "visit.no-access-answered", visit, Told.disputed(visit, now))))
                .thenReturn(new AnswerOutcome.Kept());
    }
}
