package org.doorstep.rent.web;

import java.util.List;
import java.util.Optional;
import org.doorstep.rent.model.BalanceLine;

/**
 * How a balance went, finished for its template.
 *
 * @param now    how it stands, as a sentence
 * @param chart  the drawing; empty while nothing has moved
 * @param months the same as a table
 * @param asAt   how far the payments of each route are, a sentence each
 */
public record BalancePage(String reference, List<String> account, String now, Optional<Chart> chart, Sheet months, List<String> asAt) {

    /**
     * @param width of the drawing, in units of its own, as of the height
     * @param title what is drawn, for those who do not see it
     * @param top   the balance at its upper edge, in words; beside it the broken line is nothing owed
     * @param foot  the balance at its lower edge, in words
     * @param first the month it begins with
     * @param last  the month it ends with
     * @param about what there is to see in it, sentence by sentence; the first describes the drawing itself
     */
    public record Chart(BalanceLine line, int width, int height, String title, String top, String foot, String first, String last, List<String> about) {}
}
