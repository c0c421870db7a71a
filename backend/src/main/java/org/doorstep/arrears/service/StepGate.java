package org.doorstep.arrears.service;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.doorstep.arrears.CaseView;
import org.doorstep.arrears.model.StepInput;
import org.doorstep.arrears.model.StepKind;
import org.doorstep.arrears.model.Steps;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How a case stands today, for whether a step can be taken in it. */
@Component
class StepGate {

    private final CaseStore cases;
    private final PlanStore plans;
    private final Silence silence;
    private final ArrearsSettings settings;
    private final Stamp stamp;

    StepGate(CaseStore cases, PlanStore plans, Silence silence, ArrearsSettings settings, Stamp stamp) {
        this.cases = cases;
        this.plans = plans;
        this.silence = silence;
        this.settings = settings;
        this.stamp = stamp;
    }

    /** @param people references of those who hold the tenancy */
    Mono<Steps.Facts> facts(StoredCase open, List<String> people, StepInput step) {
        return Mono.zip(cases.steps(open), plans.newest(open).map(Optional::of).defaultIfEmpty(Optional.empty()), silence.on(open.of().account()))
                .map(found -> facts(open, new Past(found.getT1(), people, stamp.at(stamp.today().minusDays(settings.standsDays()))), step,
                        found.getT2().filter(one -> one.state().live()), found.getT3()));
    }

    /** What the order allows now, whoever it is done with. @param people as above */
    Mono<Gate> now(StoredCase open, List<String> people) {
        return facts(open, people, new StepInput(StepKind.SPOKE, Optional.empty(), "", Optional.empty()))
                .zipWith(silence.on(open.of().account()), (facts, running) -> new Gate(running.silent(), Steps.open(facts), Steps.shut(facts)));
    }

    /**
     * @param silent whether a hold runs
     * @param open   what can be written down
     * @param shut   why the next step towards a court is not among it, as a problem's code
     */
    record Gate(boolean silent, List<StepKind> open, Optional<String> shut) {

        CaseView.Order order() {
            return new CaseView.Order(open.stream().map(StepKind::code).toList(), shut.orElse(""));
        }
    }

    private Steps.Facts facts(StoredCase open, Past past, StepInput step, Optional<StoredPlan> plan, Silence.Running running) {
        return new Steps.Facts(!open.caughtUp(), done(past, step), StoredStep.wroteToAll(past.steps(), past.people()), court(past),
                plan.map(one -> new Steps.Plan(one.state(), one.broken().isPresent(), StoredStep.talkedSince(past.steps(), one.broken().map(StoredPlan.Broken::at)))),
                new Steps.Holds(running.debt(), running.safeguarded()));
    }

    private static Set<StepKind> done(Past past, StepInput step) {
        var done = EnumSet.noneOf(StepKind.class);
        for (var kind : StepKind.values()) {
            if (past.done(kind, step)) {
                done.add(kind);
            }
        }
        return done;
    }

    private Steps.Court court(Past past) {
        var notices = past.counting(StepKind.NOTICE);
        return new Steps.Court(stamp.today(), notices.stream().flatMap(one -> one.on().stream()).max(LocalDate::compareTo),
                StoredStep.contactSince(past.steps(), notices.reversed().stream().findFirst().map(StoredStep::at)),
                past.counting(StepKind.HEARING_TOLD).stream().flatMap(one -> one.on().stream()).max(LocalDate::compareTo));
    }
}
