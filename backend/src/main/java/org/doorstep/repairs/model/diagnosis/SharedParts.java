package org.doorstep.repairs.model.diagnosis;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.platform.journey.Journey;
import org.doorstep.platform.journey.Position;

/**
 * Which reports concern the parts a building shares. The graph itself says so, so that the place and the fault never
 * disagree: a lift is the building's, whichever home it was reported for.
 */
final class SharedParts {

    /** The answers that lead out of the home, whatever question they answer: a lift, the main door, ice on a shared path. */
    private static final Set<String> OPTIONS = Set.of("communal", "shared", "lift", "main", "ice");

    private SharedParts() {}

    static boolean walked(List<Position.Step> path) {
        return path.stream().anyMatch(step -> OPTIONS.contains(step.answer()));
    }

    /** The outcomes that no way through a home ends in. */
    static Set<String> only(Journey journey) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(journey.first()));
        while (!ahead.isEmpty()) {
            var here = ahead.pop();
            if (seen.add(here) && !journey.outcomes().contains(here)) {
                var question = journey.questions().get(here);
                question.next().ifPresent(ahead::push);
                question.options().forEach((option, after) -> {
                    if (question.next().isEmpty() && !OPTIONS.contains(option)) {
                        ahead.push(after);
                    }
                });
            }
        }
        return journey.outcomes().stream().filter(outcome -> !seen.contains(outcome)).collect(Collectors.toUnmodifiableSet());
    }
}
