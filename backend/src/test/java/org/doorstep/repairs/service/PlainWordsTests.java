package org.doorstep.repairs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.doorstep.platform.web.Words;
import org.junit.jupiter.api.Test;

/** What the diagnosis, the danger page and a repair say, held to ux.md: short sentences, no jargon, nothing that blames. */
class PlainWordsTests {

    private static final Words WORDS = new Words();

    @Test
    void noSentenceIsLongerThanTwentyWords() {
        assertThat(texts("")).allSatisfy(text -> assertThat(Arrays.stream(text.split("[.?!:]")).map(PlainWordsTests::words))
                .as(text).allMatch(words -> words <= 20));
    }

    @Test
    void noOptionIsLongerThanSixteenWords() {
        assertThat(texts("diagnosis.option.")).allMatch(text -> words(text) <= 16);
    }

    /** Rules AW-3: "the portal must not ask questions that let a tenant screen themselves out". */
    @Test
    void noQuestionAsksWhoCausedItOrHowPeopleLive() {
        assertThat(Stream.of("diagnosis.ask.", "diagnosis.hint.", "diagnosis.option.").flatMap(part -> texts(part).stream()))
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).matches(
                        ".*(did you|have you (tried|left|caused|damaged)|your fault|you caused|you broke|lifestyle|dry (your )?(clothes|washing)|how often do you).*"));
    }

    @Test
    void usesNoneOfTheTradesOwnWords() {
        assertThat(texts("")).noneMatch(text -> text.toLowerCase(Locale.ROOT).matches(
                ".*\\b(operatives?|please be advised|ascertain|remedial|rectify|defect|void|curtilage|in the event"
                        + "|programmer|dry riser|prepayment|cladding|communal|casing|isolat\\w*|consumer unit)\\b.*"));
    }

    private static List<String> texts(String prefix) {
        return WORDS.keys("en").stream()
                .filter(key -> Stream.of("diagnosis.", "danger.", "repairs.", "problem.repairs.").anyMatch(key::startsWith))
                .filter(key -> key.startsWith(prefix))
                .map(key -> WORDS.t(Locale.ENGLISH, key))
                .toList();
    }

    private static long words(String sentence) {
        return Arrays.stream(sentence.strip().split("\\s+")).filter(word -> !word.isBlank()).count();
    }
}
