package org.doorstep.appointments.service;

import java.util.List;
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
        return Callers.mayBook(who)
                ? book.together(alone(subject, id).flatMap(visit -> answer(who, visit, words))).defaultIfEmpty(new AnswerOutcome.NotHere())
                : Mono.just(new AnswerOutcome.NotHere());
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
        return book.visits().answer(visit, who.onBehalfOf().orElse(who.actor()), words, now)
                .then(book.told(who, "visit.no-access-answered", visit, Told.disputed(visit, now)))
                .thenReturn(new AnswerOutcome.Kept());
    }

    /** Whether this is the subject's last visit, they knocked in its window, the time to answer is over, and nobody did. */
    public Mono<Boolean> mayClose(Subject subject, UUID id) {
        return alone(subject, id)
                .filter(visit -> visit.noAccess().orElseThrow().mayClose(book.now()))
                .filter(visit -> !visit.noAccess().orElseThrow().late(visit.place().windowEnd()))
                .flatMap(_ -> book.visits().of(List.of(subject)))
                .map(visits -> visits.stream().filter(visit -> visit.times().booked().isPresent())
                        .reduce((first, second) -> second).orElseThrow().id().equals(id))
                .defaultIfEmpty(false);
    }

    /** Answering and closing wait for each other: whoever comes second sees what the first did, at the time it is then. */
    private Mono<Visit> alone(Subject subject, UUID id) {
        return book.visits().lock(id).then(book.visits().find(id, subject)).filter(visit -> visit.noAccess().isPresent());
    }
}
