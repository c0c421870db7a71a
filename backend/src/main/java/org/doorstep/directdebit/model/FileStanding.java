package org.doorstep.directdebit.model;

import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a file that was made, and what may be said of it: a rule with no I/O. Whoever says that a file went, and it
 * did not, gives everybody money that never moved; whoever says that it did not, and it went, takes a month twice. So what may
 * be wrong already is said by two.
 *
 * @param wish what one officer has said, and another has to agree to
 */
public record FileStanding(Known known, Optional<Wish> wish) {

    /** What an officer says of a file. */
    public enum Word {
        /** Bacs has it. */
        HANDED_IN,
        /** It never went. */
        GIVEN_UP,
        /** It went, and Bacs refused all of it. */
        REFUSED;

        /** How rows, the audit and words name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Word of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * @param fetched  whether anybody has had it, so that it may be at Bacs
     * @param reported whether a bank has reported on a collection of it, so that Bacs took it
     */
    public record Known(boolean fetched, boolean handedIn, boolean givenUp, boolean refused, boolean reported) {}

    /** @param by the officer's log-in */
    public record Wish(Word word, String by) {}

    /** What becomes of it. */
    public sealed interface Answer {

        record Now(Word word) implements Answer {}

        /** It was said before. */
        record Already() implements Answer {}

        /** Another officer has to agree. */
        record Second() implements Answer {}

        /** What one officer has said is taken back. */
        record Dropped() implements Answer {}

        /** @param code the key of the sentence that says why */
        record No(String code) implements Answer {}
    }

    public Answer said(Word word) {
        return settled(word).orElseGet(() -> wish.map(wished -> wished.word() == word ? new Answer.Second() : no("wished"))
                .orElseGet(() -> needsTwo(word) ? new Answer.Second() : new Answer.Now(word)));
    }

    /** The second officer's answer; whoever said it first can only take it back. */
    public Answer seconded(String by, boolean agrees) {
        if (wish.isEmpty()) {
            return no("changed");
        }
        if (known.givenUp() || known.refused()) {
            return settled(wish.get().word()).orElseThrow();
        }
        if (!agrees) {
            return new Answer.Dropped();
        }
        return wish.get().by().equals(by) ? new Answer.Second() : settled(wish.get().word()).orElseGet(() -> new Answer.Now(wish.get().word()));
    }

    private boolean needsTwo(Word word) {
        return word == Word.REFUSED || word == Word.GIVEN_UP && known.fetched();
    }

    private Optional<Answer> settled(Word word) {
        if (word == Word.GIVEN_UP && known.givenUp() || word == Word.REFUSED && known.refused()
                || word == Word.HANDED_IN && known.handedIn() && !known.refused()) {
            return Optional.of(new Answer.Already());
        }
        if (known.givenUp() || known.refused()) {
            return Optional.of(no(known.givenUp() ? "given-up" : "refused"));
        }
        return switch (word) {
            case HANDED_IN -> Optional.empty();
            case GIVEN_UP -> known.handedIn() ? Optional.of(no("handed-in")) : Optional.empty();
            case REFUSED -> !known.handedIn() ? Optional.of(no("not-handed-in")) : known.reported() ? Optional.of(no("reported")) : Optional.empty();
        };
    }

    private static Answer no(String why) {
        return new Answer.No("directdebit.run." + why);
    }
}
