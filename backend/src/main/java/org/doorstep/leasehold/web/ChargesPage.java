package org.doorstep.leasehold.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Row;

/**
 * One page about a year's charges: some rows that sum it up, then tables, then where to go on.
 *
 * @param title  the page's heading
 * @param back   where it came from
 * @param lead   a sentence beneath the heading
 * @param summary the figures that matter
 * @param tables  in the order they are read
 * @param links   where to go on
 * @param notes   sentences at the end
 * @param drawing the shares, drawn; the tables say the same
 */
public record ChargesPage(
        String title, String back, String lead, List<Row> summary, List<ChargeTable> tables, List<ChargeLink> links, List<String> notes,
        Optional<ShareDrawing> drawing) {

    public record ChargeTable(String caption, List<String> heads, List<List<Cell>> rows) {}

    public record ChargeLink(String label, String href) {}

    /**
     * Bars for the eye, one beneath the other.
     *
     * @param title what they show
     */
    public record ShareDrawing(String title, List<ShareBar> bars) {}

    /**
     * @param label what it is of
     * @param width of a thousand
     */
    public record ShareBar(String label, long width) {}

    static ChargeTable table(String caption, List<String> heads, List<List<Cell>> rows) {
        return new ChargeTable(caption, heads, rows);
    }
}
