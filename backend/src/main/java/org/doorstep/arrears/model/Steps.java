package org.doorstep.arrears.model;

import java.util.Optional;
import java.util.Set;

/** In which order steps are taken: which sentence says what comes first. */
public final class Steps {

    private Steps() {}

    /**
     * How a case stands.
     *
     * @param done        what was done in it
     * @param writtenTo   whether everybody who holds the tenancy was written to
     * @param sinceNotice whether somebody spoke with them or tried to after the notice
     * @param plan        how their plan stands; empty where none is under way
     * @param debtHold    whether a breathing space runs
     * @param safeguarded whether a safeguarding hold is on it
     */
    public record Facts(
            Set<StepKind> done, boolean writtenTo, boolean sinceNotice, Optional<Plan> plan, boolean debtHold, boolean safeguarded) {}

    /** @param talked whether the two talked since it was broken; true for one that is not */
    public record Plan(PlanState state, boolean broken, boolean talked) {}

    /** Why a step cannot be taken now, as a problem's code; empty when it can. */
    public static Optional<String> refusal(StepKind step, Facts facts) {
        // "Breathing space moratorium stops arrears action" (rules.md RN-9).
        if (facts.debtHold() && step.turnsToThem()) {
            return Optional.of("arrears.step.breathing-space");
        }
        if (step == StepKind.REFERRED && !facts.done().contains(StepKind.ADVICE_WANTED)) {
            return Optional.of("arrears.step.not-asked");
        }
        if (!step.legal()) {
            return Optional.empty();
        }
        return facts.safeguarded() ? Optional.of("arrears.step.safeguarding") : standing(facts).or(() -> before(step, facts));
    }

    private static Optional<String> standing(Facts facts) {
        // A plan that was broken is talked about before anything else.
        if (facts.plan().filter(plan -> plan.broken() && !plan.talked()).isPresent()) {
            return Optional.of("arrears.step.talk-first");
        }
        // "Each joint tenant separately in writing" (rules.md RN-7).
        if (!facts.writtenTo()) {
            return Optional.of("arrears.step.write-first");
        }
        // "Affordable plan" (rules.md RN-7): one that waits is answered before.
        if (facts.plan().filter(plan -> plan.state() != PlanState.AGREED).isPresent()) {
            return Optional.of("arrears.step.answer-first");
        }
        // "Hold off if an agreed plan is kept" (rules.md RN-8); of one that was broken and talked about it is decided whether it goes on.
        return facts.plan().map(plan -> plan.broken() ? "arrears.step.decide-first" : "arrears.step.plan-first");
    }

    private static Optional<String> before(StepKind step, Facts facts) {
        return switch (step) {
            case NOTICE -> first(facts, StepKind.ADVICE_OFFERED, "arrears.step.advice-first")
                    .or(() -> first(facts, StepKind.VISITED, "arrears.step.visit-first"));
            // "After statutory notice: keep trying to contact" (rules.md RN-8).
            case COURT -> first(facts, StepKind.NOTICE, "arrears.step.notice-first")
                    .or(() -> facts.sinceNotice() ? Optional.empty() : Optional.of("arrears.step.keep-trying"));
            case HEARING_TOLD -> first(facts, StepKind.COURT, "arrears.step.court-first");
            case HEARING -> first(facts, StepKind.HEARING_TOLD, "arrears.step.told-first")
                    .or(() -> first(facts, StepKind.INTERVIEWED, "arrears.step.interview-first"));
            case WROTE, SPOKE, TRIED, ADVICE_OFFERED, ADVICE_WANTED, ADVICE_DECLINED, REFERRED, VISITED, INTERVIEWED -> Optional.empty();
        };
    }

    private static Optional<String> first(Facts facts, StepKind needed, String code) {
        return facts.done().contains(needed) ? Optional.empty() : Optional.of(code);
    }
}
