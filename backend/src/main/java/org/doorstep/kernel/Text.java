package org.doorstep.kernel;

import java.util.Optional;

/**
 * Text that somebody wrote, made fit to be kept and measured as a person counts: in letters (code points), so that an
 * emoji is one and not two.
 */
public final class Text {

    private Text() {}

    /**
     * One kind of line end, no control signs, no space around it. Control signs have no business in a text: they would
     * break a letter, and PostgreSQL keeps no U+0000 at all.
     */
    public static String clean(String written) {
        return written.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    public static boolean isLonger(String text, int limit) {
        return text.codePointCount(0, text.length()) > limit;
    }

    /** What is wrong with text that may be left out: nothing, or the sentence {@code tooLong}, told the limit. */
    public static Optional<Problem> limited(String field, String text, int limit, String tooLong) {
        return isLonger(text, limit) ? Optional.of(Problem.of(field, tooLong, limit)) : Optional.empty();
    }

    /** The same for text that must be there: else the sentence {@code missing}. */
    public static Optional<Problem> required(String field, String text, int limit, String missing, String tooLong) {
        return text.isBlank() ? Optional.of(Problem.of(field, missing)) : limited(field, text, limit, tooLong);
    }
}
