package org.doorstep.repairs.web;

import java.util.List;

/** A resident's repairs: those under way, then those over. */
public record ListPage(List<Line> open, List<Line> over) {

    /** @param next what happens next and by when */
    public record Line(String reference, String title, String place, String next) {}
}
