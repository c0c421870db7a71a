package org.doorstep.arrears.service;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.doorstep.arrears.model.Next;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Works out what is to be done next in a case. */
@Component
class NextUp {

    private static final Set<Next.Kind> TOLD_OTHERWISE = EnumSet.of(Next.Kind.HELD, Next.Kind.REFER);

    private final CaseStore cases;
    private final Silence silence;
    private final FirstLetter letter;
    private final PlanDays plans;
    private final Pledges pledges;
    private final Stamp stamp;

    NextUp(CaseStore cases, Silence silence, FirstLetter letter, PlanDays plans, Pledges pledges, Stamp stamp) {
        this.cases = cases;
        this.silence = silence;
        this.letter = letter;
        this.plans = plans;
        this.pledges = pledges;
        this.stamp = stamp;
    }

    Mono<Next> of(StoredCase open) {
        return of(open, silence.on(open.of().account()), _ -> true);
    }

    /**
     * The case with what one of its people is told is next: a hold to keep somebody safe shows nowhere, since it may be from one of
     * them, and an adviser was promised to who asked.
     *
     * @param person their reference; empty for what all of them are told
     */
    Mono<StoredCase> told(StoredCase open, String person) {
        return (TOLD_OTHERWISE.contains(open.next().kind())
                ? of(open, silence.on(open.of().account()).map(Silence.Running::spaces), request -> request.concerns(person)) : Mono.just(open.next()))
                .map(next -> open.next(next.told()));
    }

    private Mono<Next> of(StoredCase open, Mono<Silence.Running> holds, Predicate<StoredStep> whose) {
        return cases.steps(open).flatMap(steps -> Mono.zip(holds, first(open), pledges.by(Pledge.CONTACT, stamp.at(open.lastDone())),
                        adviser(StoredStep.waiting(steps).filter(whose).findFirst()), plans.of(open, steps))
                .map(found -> Next.of(new Next.Facts(held(open, found.getT1(), found.getT3()), found.getT2(), found.getT3(), found.getT4(), found.getT5()))));
    }

    private Mono<Optional<Next.Letter>> first(StoredCase open) {
        return open.writing().done().isPresent() ? Mono.just(Optional.empty())
                : letter.underWay(open).map(underWay -> Optional.of(new Next.Letter(open.writing().by(), underWay)));
    }

    private Mono<Optional<LocalDate>> adviser(Optional<StoredStep> request) {
        return Mono.justOrEmpty(request).flatMap(step -> pledges.by(Pledge.ADVISER, step.at())).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** A hold without an end is looked at again like a case. Under safeguarding somebody has to write by hand, and is told so. */
    private static Optional<LocalDate> held(StoredCase open, Silence.Running running, LocalDate reviewBy) {
        return running.debt() || running.silent() && open.writing().done().isPresent() ? Optional.of(running.over().orElse(reviewBy)) : Optional.empty();
    }
}
