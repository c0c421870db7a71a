package org.doorstep.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The short code a person reads out on the phone: {@code REP-4K7P-2MXQ}. A prefix says what it is, seven random
 * letters say which, the last letter checks the others. The alphabet leaves out letters that look or sound alike
 * (0/O, 1/I/L, 5/S, 8/B, U/V), so a misheard code is refused rather than found to be somebody else's.
 *
 * @param value the whole code in upper case, with its hyphens
 */
public record Reference(String value) {

    private static final String ALPHABET = "234679ACDEFGHJKMNPQRTVWXY";
    private static final int LETTERS = 8;

    /** A new code: {@code prefix} is two to four capital letters naming the kind of thing. */
    public static Reference random(String prefix, RandomGenerator random) {
        var code = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS - 1; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        code.append(check(prefix, code));
        return new Reference(prefix + "-" + code.substring(0, 4) + "-" + code.substring(4));
    }

    /** Reads what a person typed, in any case and with any spacing; empty when it cannot be one of our codes. */
    public static Optional<Reference> parse(String prefix, String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!letters.startsWith(prefix) || letters.length() != prefix.length() + LETTERS) {
            return Optional.empty();
        }
        var code = letters.substring(prefix.length());
        if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                || check(prefix, code.substring(0, LETTERS - 1)) != code.charAt(LETTERS - 1)) {
            return Optional.empty();
        }
        return Optional.of(new Reference(prefix + "-" + code.substring(0, 4) + "-" + code.substring(4)));
    }

    /** Weights, and the differences of neighbours, share no factor with 25: one wrong letter or two swapped ones are found. */
    private static char check(CharSequence prefix, CharSequence code) {
        int[] weights = {1, 2, 3, 4, 6, 7, 8};
        int sum = prefix.chars().sum();
        for (int i = 0; i < code.length(); i++) {
            sum += weights[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(Math.floorMod(sum, ALPHABET.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
