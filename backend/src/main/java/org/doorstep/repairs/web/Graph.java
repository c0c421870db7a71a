package org.doorstep.repairs.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.doorstep.platform.journey.Journey;
import org.doorstep.platform.journey.Question;
import org.doorstep.platform.web.PageContext;

/**
 * The questions with their words, for the app to ask where there is no signal. What they end in is not told: the server
 * alone decides it, and a phone that waits for a signal has no use for it (backend/docs/adr/0025).
 *
 * @param first     the question everybody starts at
 * @param questions by key, in the order of the graph
 */
public record Graph(String first, Map<String, Asked> questions) {

    /** @param options in the order shown */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Asked(String kind, String title, Optional<String> hint, List<Choice> options) {}

    /**
     * @param next  the question after it; empty where nothing more is asked
     * @param apart whether it stands apart from the others; empty where it does not
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Choice(String option, String label, Optional<String> next, Optional<Boolean> apart) {}

    static Graph of(PageContext page, Journey journey) {
        var questions = new LinkedHashMap<String, Asked>();
        journey.questions().values().forEach(question -> questions.put(question.key(), asked(page, journey, question)));
        return new Graph(journey.first(), questions);
    }

    private static Asked asked(PageContext page, Journey journey, Question question) {
        var hint = question.hint() ? Optional.of(page.t("diagnosis.hint." + question.key())) : Optional.<String>empty();
        var choices = question.choices().stream().map(option -> new Choice(option,
                page.t("diagnosis.option." + question.key() + "." + option), next(journey, question, option),
                Optional.of(true).filter(_ -> ReportRows.apart(option)))).toList();
        return new Asked(question.kind().toString(), page.t("diagnosis.ask." + question.key()), hint, choices);
    }

    private static Optional<String> next(Journey journey, Question question, String option) {
        return Optional.of(question.next().orElseGet(() -> question.options().get(option))).filter(journey.questions()::containsKey);
    }
}
