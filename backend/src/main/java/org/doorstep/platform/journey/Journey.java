package org.doorstep.platform.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.kernel.Checked;

/**
 * A graph of questions that always ends in an outcome. Every function here is pure: the same answers give the same place,
 * so deep links, the back button and a resent form are harmless.
 *
 * @param name     prefix of its words: {@code <name>.ask.<question>}, {@code <name>.hint.<question>},
 *                 {@code <name>.option.<question>.<option>}, {@code <name>.outcome.<outcome>}
 * @param first    the question everybody starts at
 * @param outcomes keys that are no questions: what they mean is the feature's
 */
public record Journey(String name, String first, Map<String, Question> questions, Set<String> outcomes) {

    /** @throws IllegalStateException naming everything that is wrong with the graph */
    public Journey {
        var wrong = JourneyCheck.problems(first, questions, outcomes);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("The journey '" + name + "' cannot be used: " + String.join(" ", wrong));
        }
    }

    /** The first question without a valid answer, or the outcome. Answers off the path are not looked at. */
    public Position at(Answers answers) {
        var path = new ArrayList<Position.Step>();
        var here = first;
        while (!outcomes.contains(here)) {
            var question = questions.get(here);
            var answer = answers.to(here);
            if (answer.isEmpty() || !(question.check(answer.get()) instanceof Checked.Good<String>(var good))) {
                return new Position.Asking(question, List.copyOf(path));
            }
            path.add(new Position.Step(here, good));
            here = question.after(good);
        }
        return new Position.Arrived(here, List.copyOf(path));
    }

    /** Whether a question may be shown: it is on the path walked so far, or the next one to answer. */
    public boolean reachable(String question, Answers answers) {
        var position = at(answers);
        return position.path().stream().anyMatch(step -> step.question().equals(question))
                || position instanceof Position.Asking(var asked, _) && asked.key().equals(question);
    }

    /** The question before this one on the path, for the back link; empty at the first, or off the path. */
    public Optional<String> before(String question, Answers answers) {
        var keys = new ArrayList<>(at(answers).path().stream().map(Position.Step::question).toList());
        if (at(answers) instanceof Position.Asking(var asked, _)) {
            keys.add(asked.key());
        }
        var place = keys.indexOf(question);
        return place > 0 ? Optional.of(keys.get(place - 1)) : Optional.empty();
    }

    /**
     * Checks and keeps one answer. Later answers stay, so that going back and forth loses nothing.
     *
     * @return the answers with this one, or what is wrong with it
     */
    public Checked<Answers> answer(String question, String raw, Answers before) {
        return switch (questions.get(question).check(raw)) {
            case Checked.Good<String>(var good) -> new Checked.Good<>(before.with(question, good));
            case Checked.Bad<String>(var problems) -> new Checked.Bad<>(problems);
        };
    }

    /** Only the answers that still count: what a finished case keeps. */
    public Answers counted(Answers answers) {
        return new Answers(at(answers).path().stream()
                .collect(Collectors.toMap(Position.Step::question, Position.Step::answer)));
    }

    /** Every message key its pages need. */
    public Set<String> words() {
        var keys = new TreeSet<String>();
        questions.values().forEach(question -> {
            keys.add(name + ".ask." + question.key());
            if (question.hint()) {
                keys.add(name + ".hint." + question.key());
            }
            question.options().keySet().forEach(option -> keys.add(name + ".option." + question.key() + "." + option));
        });
        outcomes.forEach(outcome -> keys.add(name + ".outcome." + outcome));
        return keys;
    }
}
