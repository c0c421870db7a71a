package org.doorstep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** What the templates must keep to, because the policy in the browser forbids the rest and nobody would be told. */
class TemplatesTests {

    private static final Path ROOT = Path.of("src/main/jte");
    /** Letters are printed, not browsed: they carry their own style. */
    private static final Path LETTERS = ROOT.resolve("document");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "<script|<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:|\\$unsafe\\{|<iframe|<object|<embed");
    private static final Pattern POSTING = Pattern.compile("<form[^>]*method=\"post\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLASS = Pattern.compile("(?<![\\w-])(?:govuk|app)-[a-z0-9_-]*[a-z0-9]");
    private static final Pattern DIRECTION = Pattern.compile("(?<![-\\w])(margin|padding|border)-(left|right)|float:\\s*(left|right)");
    private static final Pattern SHAPE = Pattern.compile("[^{}]*::(before|after)[^{}]*\\{[^{}]*}");

    /** The app's page has one script, and that by its address. */
    private static final Path APP = ROOT.resolve("layout/app.jte");
    private static final String APPS_SCRIPT = "<script type=\"module\" src=\"${script}\"></script>";

    /** What the app draws with: the same classes. */
    private static final Path APPS_COMPONENTS = Path.of("../frontend/src");

    private static final Map<Path, String> TEMPLATES = read(ROOT, ".jte");

    @Test
    void holdNoScriptNoStyleAndNoUnescapedOutput() {
        assertThat(TEMPLATES).isNotEmpty();
        assertThat(TEMPLATES.get(APP)).containsOnlyOnce(APPS_SCRIPT);
        TEMPLATES.forEach((path, text) ->
                assertThat(FORBIDDEN.matcher(path.equals(APP) ? text.replace(APPS_SCRIPT, "") : text).results().map(found -> found.group()).toList()).as(path.toString()).isEmpty());
    }

    @Test
    void postOnlyFormsThatCarryTheToken() {
        TEMPLATES.forEach((path, text) -> assertThat(POSTING.matcher(text).results().count())
                .as("forms of %s, against tokens", path)
                .isLessThanOrEqualTo(Pattern.compile("page\\.csrf\\(\\)\\.value\\(\\)").matcher(text).results().count()));
    }

    @Test
    void postFormsThatTheBrowserDoesNotCheck() {
        TEMPLATES.forEach((path, text) -> assertThat(text.split("<form", -1).length - 1).as(path.toString())
                .isLessThanOrEqualTo(text.split("novalidate|method=\"get\"", -1).length - 1));
    }

    @Test
    void nameOnlyClassesThatTheStylesheetHas() {
        var stylesheet = stylesheet();
        var missing = new TreeMap<String, TreeSet<String>>();
        var drawn = new TreeMap<>(TEMPLATES);
        drawn.putAll(read(APPS_COMPONENTS, ".tsx"));
        drawn.forEach((path, text) -> CLASS.matcher(withoutComments(text)).results()
                .map(found -> found.group())
                .filter(name -> !stylesheet.contains("." + name))
                .forEach(name -> missing.computeIfAbsent(name, n -> new TreeSet<>()).add(path.toString())));
        assertThat(missing).as("classes that no rule is for: frontend/src/styles or frontend/build/lean.mjs").isEmpty();
    }

    @Test
    void areStyledForBothDirectionsOfReading() {
        // Ticks and arrows are drawn with borders, which stay as they are or are turned whole.
        var layout = SHAPE.matcher(stylesheet()).replaceAll("");
        assertThat(DIRECTION.matcher(layout).results().map(found -> found.group()).collect(Collectors.toSet())).isEmpty();
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)<%--.*?--%>", "");
    }

    private static String stylesheet() {
        var names = new Properties();
        try (var manifest = TemplatesTests.class.getResourceAsStream("/static/assets/manifest.properties")) {
            names.load(manifest);
            try (var css = TemplatesTests.class.getResourceAsStream("/static" + names.getProperty("doorstep.css"))) {
                return new String(css.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> read(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(ending) && !path.startsWith(LETTERS))
                    .collect(Collectors.toMap(path -> path, TemplatesTests::text, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
