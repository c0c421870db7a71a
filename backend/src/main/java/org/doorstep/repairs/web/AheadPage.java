package org.doorstep.repairs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.repairs.ReportPlace;
import org.doorstep.repairs.ReportStep;
import org.doorstep.repairs.model.ReportAnswers;
import org.doorstep.repairs.model.ReportChecks;
import org.doorstep.repairs.model.diagnosis.Diagnosis;

/**
 * What the app reads ahead, so that a report can be begun where there is no signal: what is asked, step by step, and what
 * each step keeps. The app knows none of it by itself (backend/docs/adr/0045).
 *
 * @param asked the steps that are asked without a signal, in their order
 * @param graph every question that may be asked; they are what the step of the questions keeps
 * @param dangers that answers lead to: what to do is read before anything more is asked
 */
public record AheadPage(List<AheadStep> asked, Graph graph, List<AheadDanger> dangers) {

    /**
     * A step that is asked without a signal.
     *
     * @param fields what it keeps, in the order shown; none for the questions
     * @param needed what is said where nothing is chosen; empty where it may be left empty
     * @param limit  the most letters its text may have, or photos the report; empty where there are none
     * @param row    what its line is called where the answers are checked; empty where it has none, or one for each question
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record AheadStep(ReportStep step, List<AheadField> fields, Optional<String> needed, Optional<Integer> limit, Optional<String> row) {}

    /** @param options what may be chosen, with its words; none where it is written freely or the diary has them */
    public record AheadField(String name, List<Option> options) {}

    /** As on its own page: whom to ring, what to do, in order, and what not to. */
    public record AheadDanger(String key, String name, List<DangerPage.Call> calls, List<String> doNow, List<String> doNot) {}

    static AheadPage of(PageContext page, List<ReportPlace> places, Diagnosis diagnosis, DangerCalls calls) {
        var asked = Arrays.stream(ReportStep.values()).filter(step -> !step.needsTheServer()).map(step -> new AheadStep(step,
                ReportChecks.fields(step).stream().map(field -> new AheadField(field, options(page, places, field))).toList(),
                ReportChecks.needed(step).map(code -> page.t("problem." + code)), ReportPage.limit(step), ReportRows.label(page, step))).toList();
        var graph = Graph.of(page, diagnosis);
        return new AheadPage(asked, graph, diagnosis.dangers().stream().filter(danger -> graph.dangers().contains(danger.key()))
                .map(danger -> new AheadDanger(danger.key(), page.t("danger.name." + danger.key()), calls.of(page, danger),
                        danger.doNow().stream().map(step -> page.t("danger.do." + step)).toList(),
                        danger.doNot().stream().map(step -> page.t("danger.dont." + step)).toList()))
                .toList());
    }

    private static List<Option> options(PageContext page, List<ReportPlace> places, String field) {
        return switch (field) {
            case ReportAnswers.PLACE -> ReportRows.places(page, places);
            case ReportAnswers.ACCESS -> ReportRows.access(page);
            default -> List.of();
        };
    }
}
