package org.doorstep.arrears.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.arrears.model.Next;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The days of what waits in a plan that is under way. */
@Component
class PlanDays {

    private final PlanStore plans;
    private final HoldStore holds;
    private final Pledges pledges;
    private final ArrearsSettings settings;
    private final Stamp stamp;

    PlanDays(PlanStore plans, HoldStore holds, Pledges pledges, ArrearsSettings settings, Stamp stamp) {
        this.plans = plans;
        this.holds = holds;
        this.pledges = pledges;
        this.settings = settings;
        this.stamp = stamp;
    }

    /** @param steps what was done in the case */
    Mono<Optional<Next.PlanFacts>> of(StoredCase open, List<StoredStep> steps) {
        return plans.newest(open).filter(plan -> plan.state().live())
                .flatMap(plan -> Mono.zip(plans.parts(plan), breach(open, plan, steps)).map(found -> Optional.of(facts(plan, found.getT1(), found.getT2()))))
                .defaultIfEmpty(Optional.empty());
    }

    private Next.PlanFacts facts(StoredPlan plan, List<PlanStore.Part> parts, Optional<Next.Breach> breach) {
        var answered = plan.answer().map(answer -> stamp.day(answer.at())).orElse(plan.answerBy());
        return new Next.PlanFacts(plan.state(), plan.answerBy(), answered.plusDays(settings.replyDays()),
                parts.stream().filter(part -> part.paid().isEmpty()).map(part -> part.due().day()).findFirst(), breach);
    }

    private Mono<Optional<Next.Breach>> breach(StoredCase open, StoredPlan plan, List<StoredStep> steps) {
        return Mono.justOrEmpty(plan.broken()).flatMap(broken -> holds.spaceEnded(open.of().account()).defaultIfEmpty(broken.at())
                        .flatMap(ended -> pledges.by(Pledge.TALK, later(broken.at(), ended))
                                .zipWith(decision(StoredStep.firstTalk(steps, broken.at()), ended), Next.Breach::new)))
                .map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<LocalDate>> decision(Optional<Instant> talked, Instant ended) {
        return Mono.justOrEmpty(talked).flatMap(at -> pledges.by(Pledge.DECISION, later(at, ended))).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** What a breathing space put off begins with its end. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
