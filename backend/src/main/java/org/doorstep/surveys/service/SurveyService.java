package org.doorstep.surveys.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.tx.Tx;
import org.doorstep.surveys.AnsweredSurvey;
import org.doorstep.surveys.SurveyView;
import org.doorstep.surveys.Surveys;
import org.doorstep.surveys.model.SurveyAnswers;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes what somebody says, once, and hands the unhappy ones on to be followed up. */
@Service
class SurveyService implements Surveys {

    private final Tx tx;
    private final SurveyStore surveys;
    private final FollowUps followUps;
    private final SurveyRecord record;
    private final Clock clock;

    SurveyService(Tx tx, SurveyStore surveys, FollowUps followUps, SurveyRecord record, Clock clock) {
        this.tx = tx;
        this.surveys = surveys;
        this.followUps = followUps;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Mono<SurveyView> find(CurrentUser user, String reference) {
        return theirs(user, reference).flatMap(survey -> followUps.callBy(user, survey).map(by -> view(survey, by)));
    }

    @Override
    public Mono<Outcome> answer(CurrentUser user, String reference, Map<String, String> fields) {
        return theirs(user, reference)
                .flatMap(survey -> switch (SurveyAnswers.check(fields)) {
                    case Checked.Good<SurveyAnswers>(var answers) -> tx.run(take(user, survey, answers));
                    case Checked.Bad<SurveyAnswers>(var problems) -> Mono.<Outcome>just(new Outcome.Wrong(problems));
                })
                .defaultIfEmpty(new Outcome.NotHere());
    }

    @Override
    public Mono<AnsweredSurvey> answered(CurrentUser staff, String reference) {
        return followUps.find(staff, reference);
    }

    @Override
    public Mono<FollowUp> followedUp(CurrentUser staff, String reference, String agreed, boolean answered) {
        return answered ? followUps.done(staff, reference, agreed) : followUps.tried(staff, reference, agreed);
    }

    private Mono<Outcome> take(CurrentUser user, StoredSurvey survey, SurveyAnswers answers) {
        return surveys.answer(survey.id(), answers, clock.instant()).flatMap(first -> first
                ? record.answered(user, survey, answers)
                        .then(Mono.defer(() -> answers.unhappy() ? followUps.promise(user, survey) : Mono.just(Optional.<Instant>empty())))
                        .<Outcome>map(Outcome.Taken::new)
                : again(user, survey, answers));
    }

    /** Sent twice, the same answers are answered the same; other answers would be lost in silence. */
    private Mono<Outcome> again(CurrentUser user, StoredSurvey survey, SurveyAnswers answers) {
        return surveys.find(survey.person(), survey.reference())
                .filter(kept -> kept.given().map(StoredSurvey.Given::answers).filter(answers::equals).isPresent())
                .flatMap(kept -> followUps.callBy(user, kept))
                .<Outcome>map(Outcome.Taken::new)
                .defaultIfEmpty(new Outcome.AnsweredBefore());
    }

    private Mono<StoredSurvey> theirs(CurrentUser user, String reference) {
        return Mono.justOrEmpty(user.onBehalfOf()).flatMap(person -> surveys.find(person, reference));
    }

    private static SurveyView view(StoredSurvey survey, Optional<Instant> callBy) {
        return new SurveyView(survey.id(), survey.reference(), survey.invited(), survey.given().map(StoredSurvey.Given::at), callBy);
    }
}
