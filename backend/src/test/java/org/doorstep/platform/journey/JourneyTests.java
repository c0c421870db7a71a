package org.doorstep.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.journey.Position.Arrived;
import org.doorstep.platform.journey.Position.Asking;
import org.doorstep.platform.journey.Position.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyTests {

    private static final Journey NOISE = journey("kind",
            oneOf("kind", "music", "times", "dog", "dog-own"),
            open("times", Kind.ANY_OF, "when", "morning", "night"),
            open("when", Kind.DATE, "what"),
            open("what", Kind.TEXT, "case"),
            yesNo("dog-own", "case", "warden"));

    @Test
    void asksTheFirstQuestionOfSomebodyWhoHasAnsweredNothing() {
        assertThat(NOISE.at(Answers.NONE)).isEqualTo(new Asking(NOISE.questions().get("kind"), List.of()));
    }

    @Test
    void followsTheAnswersToAnOutcomeAndKeepsTheirOrder() {
        var answers = Answers.NONE.with("what", "Drums").with("kind", "music").with("when", "2026-11-22").with("times", "night");
        assertThat(NOISE.at(answers)).isEqualTo(new Arrived("case", List.of(
                new Step("kind", "music"), new Step("times", "night"), new Step("when", "2026-11-22"), new Step("what", "Drums"))));
    }

    @Test
    void stopsAtAnAnswerThatIsNoLongerValid() {
        assertThat(NOISE.at(Answers.NONE.with("kind", "trombone"))).isInstanceOf(Asking.class)
                .extracting(at -> ((Asking) at).question().key()).isEqualTo("kind");
    }

    @Test
    void showsOnlyStepsOnThePathOfTheAnswers() {
        var answers = Answers.NONE.with("kind", "music").with("times", "night");
        assertThat(Stream.of("kind", "times", "when")).allMatch(step -> NOISE.reachable(step, answers));
        assertThat(Stream.of("what", "dog-own", "no-such-step")).noneMatch(step -> NOISE.reachable(step, answers));
    }

    @Test
    void aChangedMindLeavesOldAnswersUncountedButNotLost() {
        var answers = Answers.NONE.with("kind", "music").with("times", "night").with("kind", "dog").with("dog-own", "no");
        assertThat(NOISE.reachable("times", answers)).isFalse();
        assertThat(NOISE.counted(answers)).isEqualTo(new Answers(Map.of("kind", "dog", "dog-own", "no")));
        assertThat(NOISE.reachable("times", answers.with("kind", "music"))).isTrue();
        assertThat(answers.to("times")).contains("night");
    }

    @Test
    void goesBackAlongThePath() {
        var answers = Answers.NONE.with("kind", "music").with("times", "night");
        assertThat(NOISE.before("kind", answers)).isEmpty();
        assertThat(NOISE.before("times", answers)).contains("kind");
        assertThat(NOISE.before("when", answers)).contains("times");
        assertThat(NOISE.before("dog-own", answers)).isEmpty();
    }

    @Test
    void namesEveryWordItsPagesNeed() {
        assertThat(journey("kind", oneOf("kind", "music", "case", "dog", "case")).words()).containsExactly(
                "noise.ask.kind", "noise.option.kind.dog", "noise.option.kind.music", "noise.outcome.case");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kind  | music            | music",
        "kind  | ' music '        | music",
        "times | night,morning    | morning,night",
        "times | 'night , night'  | night",
        "when  | 2026-02-28       | 2026-02-28",
        "what  | '  It is loud  ' | It is loud",
    })
    void keepsAGoodAnswerInOneForm(String question, String raw, String kept) {
        assertThat(NOISE.answer(question, raw, Answers.NONE)).isEqualTo(new Checked.Good<>(Answers.NONE.with(question, kept)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kind  | ''         | journey.choose-one",
        "kind  | MUSIC      | journey.choose-one",
        "times | ''         | journey.choose-any",
        "times | night,noon | journey.choose-any",
        "when  | 2026-02-30 | journey.not-a-date",
        "when  | tomorrow   | journey.not-a-date",
        "what  | '   '      | journey.write-something",
    })
    void refusesABadAnswerWithASentenceOnItsField(String question, String raw, String code) {
        assertThat(NOISE.answer(question, raw, Answers.NONE)).isEqualTo(new Checked.Bad<>(List.of(Problem.of(question, code))));
    }

    @Test
    void takesTextUpToItsLimitInCharactersAndDropsControlCharacters() {
        var what = NOISE.questions().get("what");
        assertThat(what.check("😀".repeat(2_000))).isInstanceOf(Checked.Good.class);
        assertThat(what.check("x".repeat(2_001)))
                .isEqualTo(new Checked.Bad<>(List.of(Problem.of("what", "journey.too-long", 2_000))));
        assertThat(what.check("one\r\ntwo\u0000\u0007")).isEqualTo(new Checked.Good<>("one\ntwo"));
    }

    @Test
    void refusesAGraphThatLeadsBackToItself() {
        assertThatThrownBy(() -> journey("a", oneOf("a", "x", "b", "y", "case"), oneOf("b", "x", "a", "y", "case")))
                .hasMessageContaining("The questions a, b lead back to 'a'.");
    }

    @Test
    void refusesAPathThatEndsNowhere() {
        assertThatThrownBy(() -> journey("a", oneOf("a", "x", "nowhere", "y", "case")))
                .hasMessageContaining("'nowhere' is neither a question nor an outcome.");
    }

    @Test
    void refusesWhatNoAnswersLeadTo() {
        assertThatThrownBy(() -> journey("a", oneOf("a", "x", "case", "y", "case"), open("b", Kind.TEXT, "warden")))
                .hasMessageContaining("No answers lead to the question 'b'.")
                .hasMessageContaining("No answers lead to the outcome 'warden'.");
    }

    @Test
    void refusesQuestionsOfTheWrongShape() {
        assertThatThrownBy(() -> journey("a", oneOf("a", "x", "case"))).hasMessageContaining("number of options for one-of");
        assertThatThrownBy(() -> journey("a", open("a", Kind.TEXT, "case", "x"))).hasMessageContaining("number of options for text");
        assertThatThrownBy(() -> journey("a", new Question("a", Kind.TEXT, false, Map.of(), Optional.empty())))
                .hasMessageContaining("does not say what is next");
        assertThatThrownBy(() -> journey("a", new Question("a", Kind.ONE_OF, false, Map.of("x", "case", "y", "case"), Optional.of("case"))))
                .hasMessageContaining("says next, and so do its options");
        assertThatThrownBy(() -> journey("a", new Question("a", Kind.YES_NO, false, Map.of("yes", "case", "nope", "case"), Optional.empty())))
                .hasMessageContaining("needs both yes and no");
        assertThatThrownBy(() -> journey("case", oneOf("case", "x", "warden", "y", "warden")))
                .hasMessageContaining("has the name of an outcome");
    }

    /** The outcomes are those of "case" and "warden" that something leads to, or both when a test adds a stray question. */
    private static Journey journey(String first, Question... questions) {
        var all = new LinkedHashMap<String, Question>();
        var outcomes = new TreeSet<String>();
        for (var question : questions) {
            all.put(question.key(), question);
            Stream.concat(question.options().values().stream(), question.next().stream())
                    .filter(Set.of("case", "warden")::contains).forEach(outcomes::add);
        }
        if (all.containsKey("case")) {
            outcomes.add("case");
        }
        return new Journey("noise", first, all, outcomes);
    }

    private static Question oneOf(String key, String... optionsAndNext) {
        return new Question(key, Kind.ONE_OF, false, pairs(optionsAndNext), Optional.empty());
    }

    private static Question yesNo(String key, String yes, String no) {
        return new Question(key, Kind.YES_NO, false, pairs("yes", yes, "no", no), Optional.empty());
    }

    private static Question open(String key, Kind kind, String next, String... options) {
        var map = new LinkedHashMap<String, String>();
        Stream.of(options).forEach(option -> map.put(option, next));
        return new Question(key, kind, false, map, Optional.of(next));
    }

    private static Map<String, String> pairs(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
