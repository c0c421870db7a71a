package org.doorstep.platform.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong with a graph, each as a sentence for whoever edits the file. */
final class JourneyCheck {

    private final Map<String, Question> questions;
    private final Set<String> outcomes;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private JourneyCheck(Map<String, Question> questions, Set<String> outcomes) {
        this.questions = questions;
        this.outcomes = outcomes;
    }

    static List<String> problems(String first, Map<String, Question> questions, Set<String> outcomes) {
        var check = new JourneyCheck(questions, outcomes);
        questions.values().forEach(check::question);
        check.walk(first, new LinkedHashSet<>());
        check.unreached(questions.keySet(), "question");
        check.unreached(outcomes, "outcome");
        return check.wrong;
    }

    private void question(Question question) {
        var options = question.options().keySet();
        var named = "The question '" + question.key() + "' ";
        if (outcomes.contains(question.key())) {
            wrong.add(named + "has the name of an outcome.");
        }
        if (question.kind().hasOptions() ? options.size() < 2 : !options.isEmpty()) {
            wrong.add(named + "has the wrong number of options for " + question.kind() + ".");
        }
        if (question.kind().branches() == question.next().isPresent()) {
            wrong.add(named + (question.next().isPresent() ? "says next, and so do its options." : "does not say what is next."));
        }
        if (question.kind() == Kind.YES_NO && !(options.contains("yes") && options.contains("no"))) {
            wrong.add(named + "needs both yes and no.");
        }
    }

    private void walk(String here, Set<String> above) {
        if (above.contains(here)) {
            wrong.add("The questions " + String.join(", ", above) + " lead back to '" + here + "'.");
            return;
        }
        if (!seen.add(here) || outcomes.contains(here)) {
            return;
        }
        var question = questions.get(here);
        if (question == null) {
            wrong.add("'" + here + "' is neither a question nor an outcome.");
            return;
        }
        above.add(here);
        question.options().values().forEach(next -> walk(next, above));
        question.next().ifPresent(next -> walk(next, above));
        above.remove(here);
    }

    private void unreached(Collection<String> keys, String what) {
        keys.stream().filter(key -> !seen.contains(key))
                .forEach(key -> wrong.add("No answers lead to the " + what + " '" + key + "'."));
    }
}
