package org.doorstep.platform.safe;

import java.util.Base64;
import java.util.Optional;

/**
 * Something that is kept unreadable.
 *
 * @param key   the name of the key it is sealed with
 * @param bytes the twelve that it begins with, differing each time, and what was made of the content
 */
public record Sealed(String key, byte[] bytes) {

    private static final String SIGN = ":";

    /** For where only text is kept. */
    public String text() {
        return key + SIGN + Base64.getEncoder().encodeToString(bytes);
    }

    /** Reads {@link #text()} back; empty for anything else. */
    public static Optional<Sealed> of(String text) {
        int sign = text.indexOf(SIGN);
        try {
            return sign < 0 ? Optional.empty() : Optional.of(new Sealed(text.substring(0, sign), Base64.getDecoder().decode(text.substring(sign + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
