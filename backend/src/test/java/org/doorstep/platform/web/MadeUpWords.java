package org.doorstep.platform.web;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Two languages nobody speaks, made of the English words, under the names that Unicode keeps for such: {@code en-XA}, in
 * which every letter has a mark and every word is longer, and {@code ar-XB}, which reads from right to left. A browser that
 * asks for one shows what is too narrow, what stands on the wrong side and which words were never given to a translator.
 * Only in development and tests: what is built for residents holds neither.
 */
@Component
public class MadeUpWords implements BeanPostProcessor {

    public static final Locale LONGER = Locale.forLanguageTag("en-XA");
    public static final Locale MIRRORED = Locale.forLanguageTag("ar-XB");

    private static final Pattern PLACE = Pattern.compile("\\{\\d{1,2}}|[^{]+|\\{");
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String MARKED = "áƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž";
    private static final String VOWELS = "aeiou";
    /** Unicode: what follows is written from right to left, whatever its letters; until the end of that. */
    private static final char FROM_RIGHT = '\u202e';
    private static final char END = '\u202c';

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Words words && name.equals(Words.class.getName()) ? with(words) : bean;
    }

    static Words with(Words words) {
        var all = new HashMap<String, Map<String, String>>();
        for (var language : words.languages()) {
            all.put(language, in(words, Locale.forLanguageTag(language), UnaryOperator.identity()));
        }
        all.put(LONGER.toLanguageTag(), in(words, Locale.ENGLISH, MadeUpWords::longer));
        all.put(MIRRORED.toLanguageTag(), in(words, Locale.ENGLISH, MadeUpWords::mirrored));
        return new Words(all);
    }

    private static Map<String, String> in(Words words, Locale locale, UnaryOperator<String> change) {
        var changed = new HashMap<String, String>();
        words.keys("en").forEach(key -> changed.put(key, change.apply(words.t(locale, key))));
        return changed;
    }

    /** Every vowel twice, which makes a word about two fifths longer; in brackets, so that what is cut off is missed. */
    static String longer(String text) {
        return "[" + outsidePlaces(text, words -> words.chars()
                .collect(StringBuilder::new, (made, letter) -> append(made, (char) letter), StringBuilder::append).toString()) + "]";
    }

    static String mirrored(String text) {
        return outsidePlaces(text, words -> FROM_RIGHT + words + END);
    }

    private static String outsidePlaces(String text, UnaryOperator<String> change) {
        return PLACE.matcher(text).results().map(MatchResult::group)
                .map(piece -> piece.matches("\\{\\d{1,2}}") ? piece : change.apply(piece))
                .collect(joining());
    }

    private static void append(StringBuilder made, char letter) {
        int at = PLAIN.indexOf(Character.toLowerCase(letter));
        var marked = at < 0 ? letter : Character.isUpperCase(letter) ? Character.toUpperCase(MARKED.charAt(at)) : MARKED.charAt(at);
        made.append(marked);
        if (at >= 0 && VOWELS.indexOf(PLAIN.charAt(at)) >= 0) {
            made.append(Character.toLowerCase(marked));
        }
    }
}
