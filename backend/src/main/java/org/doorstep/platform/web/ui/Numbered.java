package org.doorstep.platform.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.doorstep.platform.spi.Brand;

/** A sentence with the landlord's numbers in it, and 999, cut so that each of them can be a link that rings it ({@code ux.md}, safety). */
public final class Numbered {

    private static final String HURT = "999";

    /** What a number is a part of: an amount, a reference, the number of somebody else. */
    private static final Pattern GOES_ON_BEFORE = Pattern.compile("[\\w£.,+-]$|\\d\\s$");
    private static final Pattern GOES_ON_AFTER = Pattern.compile("^(\\w|[.,-]\\d|\\s\\d)");

    /** Three figures are the number of a house as well: they ring where the words say so. */
    private static final Pattern SHORT = Pattern.compile("\\d{3}");
    private static final Pattern TO_RING = Pattern.compile("\\bring $", Pattern.CASE_INSENSITIVE);

    private Numbered() {}

    /**
     * One stretch of a sentence.
     *
     * @param rings whether it is a number
     */
    public record Piece(String words, boolean rings) {}

    /**
     * The sentence from its beginning to its end; joined they are the sentence.
     *
     * @param landlord whose numbers are looked for; any others stay as they were written
     */
    public static List<Piece> of(String sentence, Brand landlord) {
        var numbers = Stream.of(landlord.officePhone(), landlord.outOfHoursPhone(), landlord.repairsPhone(), landlord.gasPhone(), landlord.powerPhone(), HURT)
                .filter(number -> !number.isEmpty()).toList();
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var at = 0; at < sentence.length();) {
            var start = at;
            var found = numbers.stream().filter(number -> isThere(sentence, number, start)).findFirst();
            if (found.isEmpty()) {
                at++;
                continue;
            }
            words(sentence.substring(from, start), pieces);
            pieces.add(new Piece(found.get(), true));
            at += found.get().length();
            from = at;
        }
        words(sentence.substring(from), pieces);
        return List.copyOf(pieces);
    }

    private static boolean isThere(String sentence, String number, int at) {
        return sentence.startsWith(number, at) && !GOES_ON_BEFORE.matcher(sentence.substring(Math.max(0, at - 2), at)).find()
                && !GOES_ON_AFTER.matcher(sentence.substring(at + number.length())).find()
                && (!SHORT.matcher(number).matches() || TO_RING.matcher(sentence.substring(0, at)).find());
    }

    private static void words(String words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, false));
        }
    }
}
