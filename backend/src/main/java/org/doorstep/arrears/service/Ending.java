package org.doorstep.arrears.service;

import org.doorstep.arrears.model.PlanState;
import org.doorstep.platform.audit.Audit;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a case, in the caller's transaction; what was promised and is not due any more is owed no more. */
@Component
class Ending {

    private final CaseStore cases;
    private final PlanStore plans;
    private final Promises promises;
    private final StepPledges stepPledges;
    private final Audit audit;
    private final Stamp stamp;

    Ending(CaseStore cases, PlanStore plans, Promises promises, StepPledges stepPledges, Audit audit, Stamp stamp) {
        this.cases = cases;
        this.plans = plans;
        this.promises = promises;
        this.stepPledges = stepPledges;
        this.audit = audit;
        this.stamp = stamp;
    }

    Mono<Void> paid(StoredCase open) {
        return end(open, PlanState.Event.PAID, "paid");
    }

    /** The account closed: a former tenant's debt is another matter. */
    Mono<Void> over(StoredCase open) {
        return end(open, PlanState.Event.END, "over");
    }

    /** Its plan, if one is under way. */
    Mono<Void> plan(StoredCase open, PlanState.Event event) {
        return plans.newest(open).flatMap(plan -> Mono.justOrEmpty(plan.state().next(event)).flatMap(to -> plans.keep(plan.moved(to), stamp.now())))
                .then(promises.keep(Openings.SYSTEM, open.subject(), Pledge.ANSWER.over(), stamp.now())).then();
    }

    private Mono<Void> end(StoredCase open, PlanState.Event event, String why) {
        return cases.close(open, why, stamp.now())
                .then(plan(open, event))
                .then(promises.withdraw(Openings.SYSTEM, open.subject(), why)).then(stepPledges.over(open))
                .then(audit.record(Openings.SYSTEM, "arrears.closed", open.subject()));
    }
}
