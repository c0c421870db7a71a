package org.doorstep.platform.web;

/**
 * What the error page says.
 *
 * @param reference to quote when ringing; empty unless something broke
 * @param onward    where the reader's repairs are, for a problem of one; empty for any other
 */
public record ErrorView(String title, String sentence, String reference, String onward) {

    /** Whoever is told to choose again is led to where they can. */
    static String onward(String code) {
        return code.startsWith("repairs.") ? "/repairs" : "";
    }
}
