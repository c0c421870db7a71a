package org.doorstep.directdebit.model;

import java.text.Normalizer;
import java.util.Locale;

/** Letters that Bacs carries: A to Z, 0 to 9, full stop, ampersand, stroke, hyphen and space (rules.md 6.6). */
public final class BacsText {

    /** The most letters of a name or a reference. */
    public static final int LENGTH = 18;

    private static final String OTHERS = "[^A-Z0-9.&/\\- ]";

    private BacsText() {}

    /** Accents are taken off, other letters become a space, and what is too long is cut: {@code Zoë O'Brien} is ZOE O BRIEN. */
    public static String of(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replace("ß", "ss").replace("Æ", "AE").replace("æ", "ae").replace("Ø", "O").replace("ø", "o").replace("Ł", "L").replace("ł", "l");
        var carried = plain.toUpperCase(Locale.ROOT).replaceAll(OTHERS, " ").strip();
        return carried.substring(0, Math.min(LENGTH, carried.length())).stripTrailing();
    }

    static boolean isCarried(String text) {
        return text.matches("[A-Z0-9.&/\\- ]*");
    }

    static String field(String text) {
        return text + " ".repeat(LENGTH - text.length());
    }
}
