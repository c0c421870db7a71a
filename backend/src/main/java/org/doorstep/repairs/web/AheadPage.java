package org.doorstep.repairs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.doorstep.platform.journey.Journey;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.repairs.ReportPlace;
import org.doorstep.repairs.ReportStep;
import org.doorstep.repairs.model.ReportAnswers;
import org.doorstep.repairs.model.ReportChecks;

/**
 * What the app reads ahead, so that a report can be begun where there is no signal: what is asked, step by step, and what
 * each step keeps. The app knows none of it by itself (backend/docs/adr/0045).
 *
 * @param asked the steps that are asked without a signal, in their order
 * @param graph every question that may be asked; they are what the step of the questions keeps
 */
public record AheadPage(List<AheadStep> asked, Graph graph) {

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

    static AheadPage of(PageContext page, List<ReportPlace> places, Journey journey) {
        var asked = Arrays.stream(ReportStep.values()).filter(step -> !step.needsTheServer()).map(step -> new AheadStep(step,
                ReportChecks.fields(step).stream().map(field -> new AheadField(field, options(page, places, field))).toList(),
                ReportChecks.needed(step).map(code -> page.t("problem." + code)), ReportPage.limit(step), ReportRows.label(page, step))).toList();
        return new AheadPage(asked, Graph.of(page, journey));
    }

    private static List<Option> options(PageContext page, List<ReportPlace> places, String field) {
        return switch (field) {
            case ReportAnswers.PLACE -> ReportRows.places(page, places);
            case ReportAnswers.ACCESS -> ReportRows.access(page);
            default -> List.of();
        };
    }
}
