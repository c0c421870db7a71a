package org.doorstep.surveys.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Text;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.Facts;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.doorstep.surveys.AnsweredSurvey;
import org.doorstep.surveys.Surveys;
import org.doorstep.surveys.Surveys.FollowUp;
import org.doorstep.surveys.model.Agreed;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** "Follow up the reasons" of an unhappy answer (NPH service standards, Repairs and Maintenance): a call, with a promise. */
@Component
class FollowUps {

    private static final String REPAIRS_TEAM = "repairs";

    private final Tx tx;
    private final SurveyStore surveys;
    private final Promises promises;
    private final SurveyRecord record;
    private final Clock clock;

    FollowUps(Tx tx, SurveyStore surveys, Promises promises, SurveyRecord record, Clock clock) {
        this.tx = tx;
        this.surveys = surveys;
        this.promises = promises;
        this.record = record;
        this.clock = clock;
    }

    /** Promises the call; empty where the landlord's charters promise none. */
    Mono<Optional<Instant>> promise(CurrentUser user, StoredSurvey survey) {
        return promises.open(user, survey.subject(), "survey.low-score", Facts.none(), clock.instant()).map(FollowUps::due);
    }

    /** By when we ring; empty when nothing of that kind is owed. */
    Mono<Optional<Instant>> callBy(CurrentUser user, StoredSurvey survey) {
        return promises.of(user, survey.subject()).map(FollowUps::due);
    }

    Mono<AnsweredSurvey> find(CurrentUser user, String reference) {
        return answered(user, reference).flatMap(survey -> callBy(user, survey).map(by -> view(survey, by)));
    }

    /** Once: written down again, it changes nothing. */
    Mono<FollowUp> done(CurrentUser user, String reference, String agreed) {
        return answered(user, reference)
                .flatMap(survey -> switch (Agreed.check(agreed, Surveys.AGREED_LIMIT)) {
                    case Checked.Good<String>(var words) -> tx.run(record.rang(user, survey, words)
                            .then(promises.keep(user, survey.subject(), "survey.followed-up", clock.instant()))
                            .<FollowUp>thenReturn(new FollowUp.Kept()));
                    case Checked.Bad<String>(List<Problem> problems) -> Mono.<FollowUp>just(new FollowUp.Wrong(problems.getFirst()));
                })
                .defaultIfEmpty(new FollowUp.NotHere());
    }

    /** Nobody was spoken with, so the call is still owed. */
    Mono<FollowUp> tried(CurrentUser user, String reference, String note) {
        return answered(user, reference)
                .flatMap(survey -> Text.limited("agreed", note, Surveys.AGREED_LIMIT, "surveys.agreed.too-long")
                        .<Mono<FollowUp>>map(problem -> Mono.just(new FollowUp.Wrong(problem)))
                        .orElseGet(() -> tx.run(record.tried(user, survey, note, clock.instant()).<FollowUp>thenReturn(new FollowUp.Kept()))))
                .defaultIfEmpty(new FollowUp.NotHere());
    }

    private Mono<StoredSurvey> answered(CurrentUser user, String reference) {
        return rings(user) ? surveys.findAnybodys(reference).filter(survey -> survey.given().isPresent()) : Mono.empty();
    }

    private static boolean rings(CurrentUser user) {
        return user instanceof CurrentUser.Staff staff
                && (staff.is(Role.SCHEDULER) || staff.is(Role.AGENT) || staff.is(Role.MANAGER)
                        || staff.isOfficerOf(REPAIRS_TEAM));
    }

    private static Optional<Instant> due(List<PromiseView> promised) {
        return promised.stream().filter(PromiseView::owed).map(PromiseView::due).min(Comparator.naturalOrder());
    }

    private static AnsweredSurvey view(StoredSurvey survey, Optional<Instant> callBy) {
        var given = survey.given().orElseThrow();
        var answers = given.answers();
        return new AnsweredSurvey(survey.reference(), survey.person(), answers.repair(), answers.time(), answers.manner(),
                answers.keptWord(), answers.improve(), given.at(), callBy);
    }
}
