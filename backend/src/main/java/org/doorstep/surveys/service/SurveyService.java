package org.doorstep.surveys.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.Facts;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.doorstep.surveys.SurveyView;
import org.doorstep.surveys.Surveys;
import org.doorstep.surveys.model.SurveyAnswers;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes what somebody says, and promises to ring when it is unhappy. */
@Service
class SurveyService implements Surveys {

    private final Tx tx;
    private final SurveyStore surveys;
    private final Promises promises;
    private final Audit audit;
    private final Clock clock;

    SurveyService(Tx tx, SurveyStore surveys, Promises promises, Audit audit, Clock clock) {
        this.tx = tx;
        this.surveys = surveys;
        this.promises = promises;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Mono<SurveyView> find(CurrentUser user, String reference) {
        return Mono.justOrEmpty(user.onBehalfOf()).flatMap(person -> surveys.find(person, reference));
    }

    @Override
    public Mono<Outcome> answer(CurrentUser user, String reference, Map<String, String> fields) {
        return find(user, reference)
                .flatMap(survey -> switch (SurveyAnswers.check(fields)) {
                    case Checked.Good<SurveyAnswers>(var answers) -> tx.run(take(user, survey, answers));
                    case Checked.Bad<SurveyAnswers>(var problems) -> Mono.<Outcome>just(new Outcome.Wrong(problems));
                })
                .defaultIfEmpty(new Outcome.NotHere());
    }

    private Mono<Outcome> take(CurrentUser user, SurveyView survey, SurveyAnswers answers) {
        var subject = new Subject("survey", survey.id());
        return surveys.answer(survey.id(), answers, clock.instant())
                .flatMap(first -> first ? audit.record(user, "survey.answered", subject).thenReturn(true) : Mono.just(false))
                .flatMap(first -> first && answers.unhappy() ? followUp(user, subject) : called(user, subject))
                .map(Outcome.Taken::new);
    }

    private Mono<Optional<Instant>> followUp(CurrentUser user, Subject subject) {
        return promises.open(user, subject, "survey.low-score", Facts.none(), clock.instant())
                .map(open -> open.stream().map(PromiseView::due).min(Comparator.naturalOrder()));
    }

    private Mono<Optional<Instant>> called(CurrentUser user, Subject subject) {
        return promises.of(user, subject).map(all -> all.stream().filter(PromiseView::owed).map(PromiseView::due).findFirst());
    }
}
