package org.doorstep.residents;

import java.util.List;
import java.util.Optional;

/**
 * One page of what a search found.
 *
 * @param next what to ask for the following page with; empty on the last
 */
public record Found(List<Match> matches, Optional<String> next) {

    /** Somebody, with one of the places they have a say in today, if any: a person of two places is two matches. */
    public record Match(Person person, Optional<Place> place) {}
}
