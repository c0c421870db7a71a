package org.doorstep.arrears.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.arrears.ArrearsView;
import org.doorstep.arrears.PlanView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what residents see of a case. That a hold runs is told, and neither why nor for whom. */
@Component
class ArrearsViews {

    private final CaseStore cases;
    private final Promises promises;
    private final PlanViews plans;
    private final Silence silence;
    private final Stamp stamp;

    ArrearsViews(CaseStore cases, Promises promises, PlanViews plans, Silence silence, Stamp stamp) {
        this.cases = cases;
        this.promises = promises;
        this.plans = plans;
        this.silence = silence;
        this.stamp = stamp;
    }

    Mono<ArrearsView> of(CurrentUser user, AccountCard card, StoredCase open) {
        return Mono.zip(promises.of(user, open.subject()), cases.steps(open), plans.of(user, open), silence.on(card.id()))
                .map(found -> view(card, open, found.getT1(), found.getT2(), found.getT3(), found.getT4().silent()));
    }

    private ArrearsView view(
            AccountCard card, StoredCase open, List<PromiseView> promised, List<StoredStep> steps, Optional<PlanView> plan, boolean held) {
        var done = steps.stream().map(step -> new ArrearsView.DoneStep(step.kind().code(), step.on().orElseGet(() -> stamp.day(step.at())))).distinct().toList();
        return new ArrearsView(card.reference(), card.balance(), Optional.of(new ArrearsView.OpenCase(open.owed(), open.caughtUp(), open.since(), held,
                open.next().kind().code(), open.next().due(), promised, done, plan, StoredStep.advice(steps).map(step -> step.kind().code()).orElse(""))));
    }
}
