package org.doorstep.repairs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.doorstep.repairs.ReportStep;
import org.doorstep.repairs.model.diagnosis.Fault;

/**
 * Which step of a report comes next. The server alone decides: a deep link or the back button shows a step only when
 * everything before it is answered.
 */
public final class ReportPath {

    private ReportPath() {}

    /**
     * What the steps depend on.
     *
     * @param places    the places this person may report for, as {@code place} answers
     * @param fault     what the questions led to; empty while there is one to ask
     * @param duplicate whether an open repair of it is there that the resident has not said is another
     * @param emergency whether it is attended without a slot
     * @param alarms    dangers they wrote of, to be shown before going on
     */
    public record Facts(Set<String> places, Optional<Fault> fault, boolean duplicate, boolean emergency, Set<String> alarms) {}

    /** The first step not answered yet; {@code CHECK} when everything is. */
    public static ReportStep next(ReportAnswers answers, Facts facts) {
        return steps(facts).stream().filter(step -> !answered(step, answers, facts)).findFirst().orElse(ReportStep.CHECK);
    }

    /** The steps that are answered, or passed where they may be left empty, in their order. */
    public static List<ReportStep> answered(ReportAnswers answers, Facts facts) {
        return steps(facts).stream().filter(step -> answered(step, answers, facts)).toList();
    }

    public static boolean reachable(ReportStep step, ReportAnswers answers, Facts facts) {
        return steps(facts).contains(step) && step.compareTo(next(answers, facts)) <= 0;
    }

    /** The step a back link leads to; empty at the first. */
    public static Optional<ReportStep> before(ReportStep step, Facts facts) {
        return steps(facts).stream().filter(other -> other.compareTo(step) < 0).reduce((first, second) -> second);
    }

    private static List<ReportStep> steps(Facts facts) {
        var steps = new ArrayList<>(List.of(ReportStep.values()));
        // An emergency is attended as soon as somebody can: there is no slot to choose.
        if (facts.emergency()) {
            steps.remove(ReportStep.SLOT);
        }
        if (facts.alarms().isEmpty()) {
            steps.remove(ReportStep.DANGER);
        }
        return steps;
    }

    private static boolean answered(ReportStep step, ReportAnswers answers, Facts facts) {
        return switch (step) {
            case PLACE -> answers.place().filter(facts.places()::contains).isPresent();
            case QUESTIONS -> facts.fault().isPresent();
            case ADVICE -> facts.fault().filter(fault -> answers.adviceReadOf(fault.key())).isPresent() && !facts.duplicate();
            case DANGER -> answers.dangersRead().containsAll(facts.alarms());
            case WORDS, PHOTOS, ACCESS -> answers.passed(step.code());
            case SLOT -> answers.slot().isPresent();
            case CHECK -> false;
        };
    }
}
