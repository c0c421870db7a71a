package org.doorstep.arrears.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.arrears.ArrearsView;
import org.doorstep.arrears.PlanView;
import org.doorstep.arrears.TakenView;
import org.doorstep.arrears.model.StepKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.standards.PromiseView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts together what residents see of a case. That a breathing space runs is told, and not for whom; a hold to keep somebody safe is
 * not told at all: whoever it protects them from reads the page too.
 */
@Component
class ArrearsViews {

    private final CaseStore cases;
    private final ShownPromises promises;
    private final PlanViews plans;
    private final Silence silence;
    private final NextUp nextUp;
    private final Stamp stamp;

    ArrearsViews(CaseStore cases, ShownPromises promises, PlanViews plans, Silence silence, NextUp nextUp, Stamp stamp) {
        this.cases = cases;
        this.promises = promises;
        this.plans = plans;
        this.silence = silence;
        this.nextUp = nextUp;
        this.stamp = stamp;
    }

    Mono<ArrearsView> of(CurrentUser user, AccountCard card, StoredCase open, Optional<TakenView> taken) {
        return cases.steps(open).map(steps -> theirs(user, steps)).flatMap(steps ->
                Mono.zip(promises.of(user, open, steps), plans.of(user, open), silence.on(card.id()), nextUp.told(open, user.onBehalfOf().orElse("")))
                        .map(found -> view(card, found.getT4(), found.getT1(), steps, found.getT2(), found.getT3().spaces(), taken)));
    }

    /** What was done with them, or with everybody: two who share a tenancy do not read each what the other asked for. */
    private static List<StoredStep> theirs(CurrentUser user, List<StoredStep> steps) {
        return steps.stream().filter(step -> step.concerns(user.onBehalfOf().orElse(""))).toList();
    }

    private ArrearsView view(
            AccountCard card, StoredCase open, List<PromiseView> promised, List<StoredStep> steps, Optional<PlanView> plan, Silence.Running spaces, Optional<TakenView> taken) {
        var done = steps.stream().map(step -> new ArrearsView.DoneStep(step.kind().code(), day(step))).distinct().toList();
        return new ArrearsView(card.reference(), card.balance(), Optional.of(new ArrearsView.OpenCase(open.owed(), open.caughtUp(), open.since(), spaces.silent(), spaces.over(),
                open.next().kind().code(), open.next().due(), promised, done, plan, steps.reversed().stream().filter(StoredStep::ofAdvice).findFirst().map(step -> step.kind().code()).orElse(""))), taken, card.asAt());
    }

    /** A notice was given on the day it was given, whenever it ends. */
    private LocalDate day(StoredStep step) {
        return step.on().filter(_ -> step.kind() != StepKind.NOTICE).orElseGet(() -> stamp.day(step.at()));
    }
}
