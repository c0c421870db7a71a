package org.doorstep.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a summary list: what was asked, what was answered, and the way to change it.
 *
 * @param key        the short question
 * @param lines      the answer, each on a line of its own
 * @param changeHref where the answer is changed, or null when it is not
 * @param changeWhat what is changed, for those who hear the link alone ("your phone number"); null with no link
 */
public record Row(String key, List<String> lines, @Nullable String changeHref, @Nullable String changeWhat) {

    public Row {
        lines = List.copyOf(lines);
    }

    public static Row of(String key, String value) {
        return new Row(key, List.of(value), null, null);
    }

    public static Row of(String key, List<String> lines) {
        return new Row(key, lines, null, null);
    }

    /** The same line with a link to change it. */
    public Row changedAt(String href, String what) {
        return new Row(key, lines, href, what);
    }
}
