package org.doorstep.repairs.web;

import java.util.List;
import java.util.Optional;

/**
 * A page of a resident's repairs: those under way, then those over.
 *
 * @param first whether nothing stands before these
 * @param older address of the page after this one
 */
public record ListPage(boolean first, List<Line> open, List<Line> over, Optional<String> older) {

    /** @param next what happens next and by when */
    public record Line(String reference, String title, String place, String next) {}
}
