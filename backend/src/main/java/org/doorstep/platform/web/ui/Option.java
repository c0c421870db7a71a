package org.doorstep.platform.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a group of radios, of checkboxes or of a select.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint  a line of help beneath it, or null
 * @param apart true for an answer unlike the others ("None of these"), set off by the word "or"
 */
public record Option(String value, String label, @Nullable String hint, boolean apart) {

    public static Option of(String value, String label) {
        return new Option(value, label, null, false);
    }

    public static Option of(String value, String label, @Nullable String hint) {
        return new Option(value, label, hint, false);
    }

    /** The same answer, set off from those above it. */
    public Option setApart() {
        return new Option(value, label, hint, true);
    }
}
