package org.doorstep.platform.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.doorstep.platform.spi.Brand;

/** A sentence with the landlord's numbers in it, cut so that each of them can be a link that rings it ({@code ux.md}, safety). */
public final class Numbered {

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
        var numbers = Stream.of(landlord.officePhone(), landlord.outOfHoursPhone(), landlord.repairsPhone(), landlord.gasPhone())
                .filter(number -> !number.isEmpty()).toList();
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var at = 0; at < sentence.length();) {
            var start = at;
            var found = numbers.stream().filter(number -> sentence.startsWith(number, start)).findFirst();
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

    private static void words(String words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, false));
        }
    }
}
