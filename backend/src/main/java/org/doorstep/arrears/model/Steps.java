package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In which order steps are taken: which sentence says what comes first. */
public final class Steps {

    private Steps() {}

    /**
     * How a case stands.
     *
     * @param late      whether anything is late today
     * @param done      what was done with each of those who hold the tenancy, and stands still
     * @param writtenTo whether each of them was written to
     * @param court     how far it is on the way to a court
     * @param plan      how their plan stands; empty where none is under way
     * @param holds     what forbids to go on
     */
    public record Facts(boolean late, Set<StepKind> done, boolean writtenTo, Court court, Optional<Plan> plan, Holds holds) {}

    /**
     * @param today       the day it is
     * @param noticeEnds  the last day of the notice; empty where none was given
     * @param sinceNotice whether somebody spoke with them or tried to after it
     * @param hearing     the day of the hearing they were told of and that is not over
     */
    public record Court(LocalDate today, Optional<LocalDate> noticeEnds, boolean sinceNotice, Optional<LocalDate> hearing) {}

    /** @param debt whether a breathing space runs @param safeguarding whether somebody has to be kept safe */
    public record Holds(boolean debt, boolean safeguarding) {}

    /** @param talked whether the two talked since it was broken; true for one that is not */
    public record Plan(PlanState state, boolean broken, boolean talked) {}

    /** What can be written down now, in its order. */
    public static List<StepKind> open(Facts facts) {
        return Arrays.stream(StepKind.values()).filter(step -> refusal(step, facts).isEmpty()).toList();
    }

    /** Why the next step towards a court cannot be taken now, as a problem's code; empty when it can, or when there is none left. */
    public static Optional<String> shut(Facts facts) {
        return Arrays.stream(StepKind.values()).filter(StepKind::legal).filter(step -> !facts.done().contains(step)).findFirst()
                .flatMap(step -> refusal(step, facts));
    }

    /** Why a step cannot be taken now, as a problem's code; empty when it can. */
    public static Optional<String> refusal(StepKind step, Facts facts) {
        // "Breathing space moratorium stops arrears action" (rules.md RN-9).
        if (facts.holds().debt() && step.turnsToThem()) {
            return Optional.of("arrears.step.breathing-space");
        }
        if (step == StepKind.REFERRED && !facts.done().contains(StepKind.ADVICE_WANTED)) {
            return Optional.of("arrears.step.not-asked");
        }
        if (!step.legal()) {
            return Optional.empty();
        }
        if (facts.holds().safeguarding()) {
            return Optional.of("arrears.step.safeguarding");
        }
        // "Court last" (rules.md RN-7): where nothing is late there is nothing to ask a court for.
        return facts.late() ? standing(facts).or(() -> before(step, facts)) : Optional.of("arrears.step.nothing-late");
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
                    .or(() -> unless(facts.court().noticeEnds().filter(facts.court().today()::isAfter).isPresent(), "arrears.step.notice-runs"))
                    .or(() -> unless(facts.court().sinceNotice(), "arrears.step.keep-trying"));
            case HEARING_TOLD -> first(facts, StepKind.COURT, "arrears.step.court-first");
            case HEARING -> first(facts, StepKind.HEARING_TOLD, "arrears.step.told-first")
                    .or(() -> first(facts, StepKind.INTERVIEWED, "arrears.step.interview-first"))
                    .or(() -> unless(facts.court().hearing().filter(day -> !facts.court().today().isBefore(day)).isPresent(), "arrears.step.hearing-ahead"));
            case WROTE, SPOKE, TRIED, ADVICE_OFFERED, ADVICE_WANTED, ADVICE_DECLINED, REFERRED, VISITED, INTERVIEWED -> Optional.empty();
        };
    }

    private static Optional<String> first(Facts facts, StepKind needed, String code) {
        return unless(facts.done().contains(needed), code);
    }

    private static Optional<String> unless(boolean met, String code) {
        return met ? Optional.empty() : Optional.of(code);
    }
}
