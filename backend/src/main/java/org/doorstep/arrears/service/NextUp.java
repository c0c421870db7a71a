package org.doorstep.arrears.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.arrears.model.Next;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Works out what is to be done next in a case. */
@Component
class NextUp {

    private final CaseStore cases;
    private final PlanStore plans;
    private final Silence silence;
    private final ArrearsSettings settings;
    private final Stamp stamp;

    NextUp(CaseStore cases, PlanStore plans, Silence silence, ArrearsSettings settings, Stamp stamp) {
        this.cases = cases;
        this.plans = plans;
        this.silence = silence;
        this.settings = settings;
        this.stamp = stamp;
    }

    Mono<Next> of(StoredCase open) {
        return of(open, silence.on(open.of().account()));
    }

    /** The case with what its people are told is next: a hold to keep somebody safe shows nowhere, since it may be from one of them. */
    Mono<StoredCase> told(StoredCase open) {
        return open.next().kind() == Next.Kind.HELD ? of(open, silence.on(open.of().account()).map(Silence.Running::spaces)).map(open::next) : Mono.just(open);
    }

    private Mono<Next> of(StoredCase open, Mono<Silence.Running> holds) {
        return Mono.zip(holds, cases.steps(open), plan(open))
                .map(found -> Next.of(facts(open, found.getT1(), found.getT2(), found.getT3()), settings.days()));
    }

    private Next.Facts facts(StoredCase open, Silence.Running running, List<StoredStep> steps, Optional<Following> plan) {
        return new Next.Facts(held(open, running), Optional.of(open.writing().by()).filter(_ -> open.writing().done().isEmpty()), open.lastDone(),
                advice(steps), plan.map(one -> facts(one, steps)));
    }

    private Mono<Optional<Following>> plan(StoredCase open) {
        return plans.newest(open).filter(plan -> plan.state().live())
                .flatMap(plan -> plans.parts(plan).map(parts -> Optional.of(new Following(plan, parts)))).defaultIfEmpty(Optional.empty());
    }

    private record Following(StoredPlan plan, List<PlanStore.Part> parts) {}

    /** A hold without an end is looked at again like a case. Under safeguarding somebody has to write by hand, and is told so. */
    private Optional<LocalDate> held(StoredCase open, Silence.Running running) {
        return running.debt() || running.silent() && open.writing().done().isPresent()
                ? Optional.of(running.until().map(day -> day.plusDays(1)).orElseGet(() -> open.lastDone().plusDays(settings.reviewDays()))) : Optional.empty();
    }

    private Optional<LocalDate> advice(List<StoredStep> steps) {
        return StoredStep.waiting(steps).map(step -> stamp.day(step.at()));
    }

    private Next.PlanFacts facts(Following following, List<StoredStep> steps) {
        var plan = following.plan();
        var due = following.parts().stream().filter(part -> part.paid().isEmpty()).map(part -> part.due().day()).findFirst();
        return new Next.PlanFacts(plan.state(), plan.answerBy(), plan.answer().map(answer -> stamp.day(answer.at())).orElse(plan.answerBy()), due,
                plan.broken().map(broken -> stamp.day(broken.at())), StoredStep.talkedSince(steps, plan.broken().map(StoredPlan.Broken::at)));
    }
}
