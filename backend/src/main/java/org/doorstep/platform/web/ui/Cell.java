package org.doorstep.platform.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param text    what it says
 * @param href    where it leads, or null
 * @param numeric true for a figure, set at the end of the line
 */
public record Cell(String text, @Nullable String href, boolean numeric) {

    public static Cell of(String text) {
        return new Cell(text, null, false);
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href, false);
    }

    public static Cell figure(String text) {
        return new Cell(text, null, true);
    }
}
