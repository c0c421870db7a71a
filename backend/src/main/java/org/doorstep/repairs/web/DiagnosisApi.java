package org.doorstep.repairs.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.doorstep.platform.journey.Question;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The question graph, public, for the app to draw: the server alone decides what an answer leads to. */
@RestController
class DiagnosisApi {

    /**
     * @param first     the question everybody starts at
     * @param questions by key; words {@code diagnosis.ask.<key>}
     * @param faults    keys of what they end in; words {@code diagnosis.outcome.<key>}
     */
    record Graph(String first, Map<String, Asked> questions, Set<String> faults) {}

    /** @param options in the order shown, each with the question or fault after it */
    record Asked(String kind, boolean hint, List<Choice> options) {}

    record Choice(String option, String next) {}

    private final Graph graph;

    DiagnosisApi(Diagnosis diagnosis) {
        var journey = diagnosis.journey();
        graph = new Graph(journey.first(),
                journey.questions().values().stream().collect(Collectors.toMap(Question::key, DiagnosisApi::asked)),
                journey.outcomes());
    }

    private static Asked asked(Question question) {
        Function<String, Choice> choice = option -> new Choice(option,
                question.next().orElseGet(() -> question.options().get(option)));
        return new Asked(question.kind().toString(), question.hint(), question.choices().stream().map(choice).toList());
    }

    @GetMapping("/api/diagnosis")
    Graph graph() {
        return graph;
    }
}
