package org.doorstep;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.platform.web.Words;
import org.junit.jupiter.api.Test;

/** Every word that is asked for exists, every word that exists is asked for, in every language that ships. */
class WordsTests {

    private static final Pattern NAME = Pattern.compile("\"([\\w.-]+)\"");
    private static final Pattern ASKED = Pattern.compile("\\b(?:t|page\\.said)\\(\\s*(?:\\w+,\\s*)?\"([a-zA-Z0-9.-]+)\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([a-zA-Z0-9.-]+)\"\\s*,");
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:Problem\\.of\\(\\s*(?:\"[^\"]*\"|\\w+),|\\brefused\\(|Refused\\.conflict\\()\\s*\"([a-z.-]+)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+) *=");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d{1,2}}");
    private static final Pattern HOURS = Pattern.compile("\\b\\d{1,2}(:\\d\\d)?(am|pm)\\b|\\d noon|\\b\\d+ minutes?\\b");
    private static final Pattern UNKIND = Pattern.compile("\\b(please|sorry|invalid|valid)\\b", Pattern.CASE_INSENSITIVE);

    private final Words words = new Words();
    private final Set<String> english = words.keys("en");
    private final String code = text("src/main/java", ".java") + text("src/main/jte", ".jte") + text("../frontend/src", ".tsx") + text("../frontend/src", ".ts");
    private final Set<String> data = tokens(text("src/main/resources", ".yaml"));

    @Test
    void everyWordAskedForExists() {
        var asked = Stream.of(
                        found(ASKED, key -> Stream.of(key)),
                        found(COUNTED, key -> Stream.of(key + ".one", key + ".other")),
                        found(PROBLEM, problem -> Stream.of("problem." + problem)))
                .flatMap(keys -> keys)
                .filter(key -> !key.endsWith("."))
                .collect(toCollection(TreeSet::new));
        asked.removeAll(english);
        assertThat(asked).isEmpty();
    }

    @Test
    void everyWordIsAskedFor() {
        var literals = NAME.matcher(code).results().map(name -> name.group(1)).collect(toCollection(TreeSet::new));
        var unused = english.stream().filter(key -> !isUsed(key, literals)).toList();
        assertThat(unused).isEmpty();
    }

    /** Of two of one name the later would be read, and nobody would miss the first. */
    @Test
    void everyWordIsThereOnce() {
        var names = KEY.matcher(text("src/main/resources/words", ".properties")).results().map(name -> name.group(1)).toList();
        assertThat(names).hasSameSizeAs(english).doesNotHaveDuplicates();
    }

    @Test
    void everyLanguageHasEveryWordWithTheSamePlaces() {
        for (var language : words.languages()) {
            assertThat(words.keys(language)).as("keys in %s", language).isEqualTo(english);
            for (var key : english) {
                assertThat(places(Locale.forLanguageTag(language), key)).as("%s in %s", key, language)
                        .isEqualTo(places(Locale.ENGLISH, key));
            }
        }
    }

    /** GOV.UK Design System, error message: say what to do, do not beg, apologise or judge (rules.md UX-3). */
    @Test
    void problemsSayWhatToDo() {
        assertThat(english.stream()
                        .filter(key -> key.startsWith("problem."))
                        .filter(key -> UNKIND.matcher(words.t(Locale.ENGLISH, key)).find()))
                .isEmpty();
    }

    /** They are settings: another landlord's pages would contradict their own hours. */
    @Test
    void whatIsToldOfVisitsNamesNoHourOfOneLandlord() {
        assertThat(english.stream()
                        .filter(key -> key.matches("(problem\\.)?(repairs|contact)\\..*"))
                        .filter(key -> HOURS.matcher(words.t(Locale.ENGLISH, key)).find()))
                .isEmpty();
    }

    @Test
    void filesAreTextInUtf8() {
        assertThat(text("src/main/resources/words", ".properties")).isNotEmpty().doesNotContain("\uFFFD", "\\u");
    }

    /**
     * Asked for by its whole name; by a name put together of a beginning that ends in a dot ("layout.promise." + state)
     * and the rest; as one or many; as staff read it; as a problem's code; or by the data that names it.
     */
    private boolean isUsed(String key, Set<String> literals) {
        if (key.startsWith("problem.")) {
            var problem = key.substring("problem.".length()).replaceFirst("\\.(title|staff)$", "");
            return literals.contains(problem) || literals.contains(key) || namedInData(problem)
                    || beginnings(problem).anyMatch(literals::contains);
        }
        var base = key.replaceFirst("\\.(one|other|staff)$", "");
        return literals.contains(key) || literals.contains(base) || namedInData(key)
                || beginnings(key).anyMatch(literals::contains);
    }

    private static Stream<String> beginnings(String key) {
        return Pattern.compile("\\.").matcher(key).results().map(dot -> key.substring(0, dot.end()));
    }

    /** By its whole name, or piece by piece: {@code diagnosis.option.where.kitchen} is an option of a question of a graph. */
    private boolean namedInData(String key) {
        var pieces = key.split("\\.", 3);
        return data.contains(key)
                || pieces.length == 3 && data.contains(pieces[0]) && data.containsAll(List.of(pieces[2].split("\\.")));
    }

    private static Set<String> tokens(String text) {
        return Pattern.compile("[^\\w.-]+").splitAsStream(text).collect(toSet());
    }

    private List<String> places(Locale locale, String key) {
        return PLACEHOLDER.matcher(words.t(locale, key)).results().map(MatchResult::group).distinct().sorted().toList();
    }

    private Stream<String> found(Pattern pattern, Function<String, Stream<String>> keys) {
        return pattern.matcher(code).results().flatMap(match -> keys.apply(match.group(1)));
    }

    private static String text(String root, String ending) {
        return Sources.under(Path.of(root))
                .filter(file -> file.toString().endsWith(ending))
                .map(Sources::text)
                .collect(joining("\n"));
    }
}
