package org.doorstep.arrears.service;

import org.doorstep.arrears.model.PlanState;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a breathing space ended is promised anew after it: the first letter, and the talk about a part of a plan that did not come. */
@Component
class PromisedAgain {

    private final LetterPromise letter;
    private final CaseStore cases;
    private final PlanStore plans;
    private final Pledges pledges;
    private final Stamp stamp;

    PromisedAgain(LetterPromise letter, CaseStore cases, PlanStore plans, Pledges pledges, Stamp stamp) {
        this.letter = letter;
        this.cases = cases;
        this.plans = plans;
        this.pledges = pledges;
        this.stamp = stamp;
    }

    /** The case, with another day by which all of them are written to. */
    Mono<StoredCase> after(StoredCase open) {
        return talk(open).then(letter.again(open));
    }

    private Mono<Void> talk(StoredCase open) {
        return plans.newest(open).filter(plan -> plan.state() == PlanState.AGREED).flatMap(plan -> plan.broken().isEmpty() ? pledges.over(open.subject(), Pledge.TALK)
                : cases.steps(open).flatMap(steps -> pledges.begin(open.subject(),
                        StoredStep.talkedSince(steps, plan.broken().map(StoredPlan.Broken::at)) ? Pledge.DECISION : Pledge.TALK, stamp.now())));
    }
}
