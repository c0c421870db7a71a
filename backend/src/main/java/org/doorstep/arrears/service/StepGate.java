package org.doorstep.arrears.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.doorstep.arrears.model.StepKind;
import org.doorstep.arrears.model.Steps;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether a step can be taken in a case as it stands now. */
@Component
class StepGate {

    private final CaseStore cases;
    private final PlanStore plans;
    private final Silence silence;

    StepGate(CaseStore cases, PlanStore plans, Silence silence) {
        this.cases = cases;
        this.plans = plans;
        this.silence = silence;
    }

    /** The code of the sentence that says what comes first; empty when nothing does. */
    Mono<Optional<String>> refusal(StoredCase open, StepKind step) {
        return Mono.zip(cases.steps(open), plans.newest(open).map(Optional::of).defaultIfEmpty(Optional.empty()), silence.on(open.of().account()))
                .map(found -> Steps.refusal(step, facts(open, found.getT1(), found.getT2().filter(one -> one.state().live()), found.getT3())));
    }

    private static Steps.Facts facts(StoredCase open, List<StoredStep> steps, Optional<StoredPlan> plan, Silence.Running running) {
        var done = EnumSet.noneOf(StepKind.class);
        steps.forEach(one -> done.add(one.kind()));
        var notice = steps.stream().filter(one -> one.kind() == StepKind.NOTICE).map(StoredStep::at).findFirst();
        return new Steps.Facts(done, open.writing().done().isPresent(), StoredStep.contactSince(steps, notice),
                plan.map(one -> new Steps.Plan(one.state(), one.broken().isPresent(), StoredStep.talkedSince(steps, one.broken().map(StoredPlan.Broken::at)))),
                running.debt(), running.safeguarded());
    }
}
