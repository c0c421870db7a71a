package org.doorstep.standards.model;

import java.util.Map;
import java.util.Set;

import org.doorstep.standards.Facts;

/**
 * The names charters and features share: a misspelt trigger would otherwise be a promise silently never opened.
 *
 * @param events        what may start, stop or end a clock
 * @param facts         fact → the values it can have
 * @param landlordTypes kinds of landlord
 * @param areas         parts of the service
 */
public record Vocabulary(
        Set<String> events, Map<String, Set<String>> facts, Set<String> landlordTypes, Set<String> areas) {

    /** @throws IllegalArgumentException for a name that is not in the vocabulary: a mistake in the calling code */
    public void require(String event) {
        if (!events.contains(event)) {
            throw new IllegalArgumentException("charters/vocabulary.yaml knows no event " + event);
        }
    }

    /** @throws IllegalArgumentException for a fact or a value that is not in the vocabulary */
    public void require(Facts told) {
        told.values().forEach((fact, value) -> {
            if (!facts.getOrDefault(fact, Set.of()).contains(value)) {
                throw new IllegalArgumentException("charters/vocabulary.yaml knows no fact " + fact + "=" + value);
            }
        });
    }
}
