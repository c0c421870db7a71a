package org.doorstep.platform.web.ui;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a group of radios, of checkboxes or of a select.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint  a line of help beneath it, or null
 * @param apart true for an answer unlike the others ("None of these"), set off by the word "or"
 * @param under what those that follow one another share, read once above the first of them and heard before each: a day
 *              above its times; or null
 */
public record Option(String value, String label, @Nullable String hint, boolean apart, @Nullable String under) {

    public static Option of(String value, String label) {
        return new Option(value, label, null, false, null);
    }

    public static Option of(String value, String label, @Nullable String hint) {
        return new Option(value, label, hint, false, null);
    }

    /** The same answer, set off from those above it. */
    public Option setApart() {
        return new Option(value, label, hint, true, under);
    }

    /** The same answer, as one of those that share these words. */
    public Option setUnder(String shared) {
        return new Option(value, label, hint, apart, shared);
    }

    /** Whether the words it shares are to be read above it: the answer before it, if any, shares others. */
    public static boolean begins(List<Option> options, int index) {
        var under = options.get(index).under();
        return under != null && (index == 0 || !under.equals(options.get(index - 1).under()));
    }
}
