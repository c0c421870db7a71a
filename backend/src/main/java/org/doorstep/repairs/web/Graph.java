package org.doorstep.repairs.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.doorstep.platform.journey.Journey;
import org.doorstep.platform.journey.Question;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.model.diagnosis.Diagnosis;

/**
 * The questions with their words, for the app to ask where there is no signal. What they end in is not told: the server
 * alone decides it, and a phone that waits for a signal has no use for it (backend/docs/adr/0025), but for a danger: whom to
 * ring cannot wait.
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
     * @param danger what it leads to, where that is a danger: its key
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Choice(String option, String label, Optional<String> next, Optional<Boolean> apart, Optional<String> danger) {}

    static Graph of(PageContext page, Diagnosis diagnosis) {
        var questions = new LinkedHashMap<String, Asked>();
        diagnosis.journey().questions().values().forEach(question -> questions.put(question.key(), asked(page, diagnosis, question)));
        return new Graph(diagnosis.journey().first(), questions);
    }

    /** The keys of the dangers that answers lead to. */
    Set<String> dangers() {
        return questions.values().stream().flatMap(asked -> asked.options().stream()).flatMap(choice -> choice.danger().stream()).collect(Collectors.toSet());
    }

    private static Asked asked(PageContext page, Diagnosis diagnosis, Question question) {
        var hint = question.hint() ? Optional.of(page.t("diagnosis.hint." + question.key())) : Optional.<String>empty();
        var choices = question.choices().stream().map(option -> new Choice(option,
                page.t("diagnosis.option." + question.key() + "." + option), next(diagnosis.journey(), question, option),
                Optional.of(true).filter(_ -> ReportRows.apart(option)), danger(diagnosis, question, option))).toList();
        return new Asked(question.kind().toString(), page.t("diagnosis.ask." + question.key()), hint, choices);
    }

    private static Optional<String> next(Journey journey, Question question, String option) {
        return Optional.of(after(question, option)).filter(journey.questions()::containsKey);
    }

    private static Optional<String> danger(Diagnosis diagnosis, Question question, String option) {
        return diagnosis.fault(after(question, option)).flatMap(fault -> fault.guidance().danger());
    }

    private static String after(Question question, String option) {
        return question.next().orElseGet(() -> question.options().get(option));
    }
}
