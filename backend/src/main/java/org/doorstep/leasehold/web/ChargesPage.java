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
        String title, String back, String lead, List<Row> summary, List<Table> tables, List<Link> links, List<String> notes,
        Optional<Drawing> drawing) {

    public record Table(String caption, List<String> heads, List<List<Cell>> rows) {}

    public record Link(String label, String href) {}

    /**
     * Bars for the eye, one beneath the other.
     *
     * @param title what they show, for whoever hears the page
     */
    public record Drawing(String title, List<Bar> bars) {}

    /**
     * @param label what it is of
     * @param width of a thousand
     */
    public record Bar(String label, long width) {}

    static Table table(String caption, List<String> heads, List<List<Cell>> rows) {
        return new Table(caption, heads, rows);
    }
}
