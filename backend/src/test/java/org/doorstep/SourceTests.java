package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the text of the source must not contain, where the compiled classes no longer show it. */
class SourceTests {

    private static final int LONGEST_FILE = 300;

    /** Tables of cases are read by looking one up, not from top to bottom. */
    private static final int LONGEST_TEST = 400;
    private static final int LONGEST_CHAIN = 7;

    /** Split, so that this file does not find itself. */
    private static final Pattern PUT_OFF = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern DECISION = Pattern.compile("# \\d+\\. \\S.*\\n\\n20\\d\\d-\\d\\d-\\d\\d\\n");

    private static final Pattern FRACTION = Pattern.compile("\\b(float|double|Float|Double)\\b");

    /** JTE escapes what it is given, but not what a template itself says: a policy header refuses these, silently. */
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\bsrc=)|<style\\b|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:|\\$unsafe\\{", Pattern.CASE_INSENSITIVE);

    private static final Pattern OPERATOR = Pattern.compile(
            "\\.(map|flatMap|flatMapMany|flatMapIterable|concatMap|filter|filterWhen|handle|then|thenMany|thenReturn|"
                    + "switchIfEmpty|defaultIfEmpty|zipWith|zipWhen|delayUntil|onErrorResume|onErrorMap|onErrorReturn|"
                    + "collectList|collectMap|reduce|doOnNext|doOnError|timeout|retryWhen|repeat|as|cast|mapNotNull|buffer)\\(.*");

    @Test
    void filesStayShortEnoughToReadAtOnce() {
        assertThat(offenders(mainFiles(), file -> lines(file).size() > LONGEST_FILE)).isEmpty();
        assertThat(offenders(javaFiles(), file -> lines(file).size() > LONGEST_TEST)).isEmpty();
    }

    @Test
    void nothingIsPutOffInAComment() {
        assertThat(offenders(allText(), file -> PUT_OFF.matcher(text(file)).find())).isEmpty();
    }

    @Test
    void moneyAndTimeAreCountedInWholes() {
        // A picture's quality is no money.
        assertThat(offenders(mainFiles(), file -> FRACTION.matcher(withoutComments(file)).find()
                && !file.endsWith("platform/files/Drawing.java") && !file.endsWith("platform/files/Deadline.java"))).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(offenders(mainFiles(), file -> {
            var info = file.resolveSibling("package-info.java");
            return !Files.exists(info) || !text(info).contains("@NullMarked") || !text(info).contains("/**");
        })).isEmpty();
    }

    @Test
    void templatesHoldNoScriptAndNoStyle() {
        assertThat(offenders(pages(), file -> INLINE.matcher(text(file)).find())).isEmpty();
    }

    @Test
    void chainsStayShortEnoughToFollow() {
        assertThat(offenders(mainFiles(), file -> longestChain(lines(file)) > LONGEST_CHAIN)).isEmpty();
    }

    @Test
    void modulesAreToldInHalfAPage() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/org/doorstep"))) {
            var modules = folders.filter(Files::isDirectory).toList();
            assertThat(modules).isNotEmpty();
            assertThat(modules).filteredOn(module -> Files.notExists(module.resolve("README.md"))).as("without a README.md").isEmpty();
            assertThat(modules).filteredOn(module -> text(module.resolve("README.md")).lines().count() > 60).as("longer than a page").isEmpty();
        }
    }

    @Test
    void decisionsAreToldOnce() {
        var numbers = files(Path.of("docs/adr"), ".md").map(file -> file.getFileName().toString().substring(0, 4)).toList();
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{4}"));
        assertThat(offenders(files(Path.of("docs/adr"), ".md"), file ->
                !text(file).contains("## Considered") || !text(file).contains("## Decided")
                        || !text(file).contains("## Consequences"))).isEmpty();
        assertThat(offenders(files(Path.of("docs/adr"), ".md"), file ->
                !DECISION.matcher(text(file)).lookingAt())).as("a number, a title and a day").isEmpty();
    }

    /** Whoever looks for a decision finds it by what it is about. */
    @Test
    void everyDecisionIsInTheListByItsTitle() {
        var listed = Pattern.compile("(?m)^- \\[(.+)]\\((.+)\\)$").matcher(text(Path.of("docs/README.md"))).results()
                .map(line -> line.group(2) + " " + line.group(1)).toList();
        var decided = files(Path.of("docs/adr"), ".md").map(file ->
                "adr/" + file.getFileName() + " " + text(file).lines().findFirst().orElseThrow().substring("# ".length())).toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(decided);
    }

    /** The most reactive operators that follow each other at one depth of indentation. */
    private static int longestChain(List<String> lines) {
        int longest = 0;
        int length = 0;
        int depth = -1;
        for (var line : lines) {
            int indent = line.length() - line.stripLeading().length();
            boolean operator = OPERATOR.matcher(line.strip()).matches();
            if (operator && indent == depth) {
                length++;
            } else if (operator && (depth < 0 || indent < depth)) {
                depth = indent;
                length = 1;
            } else if (!line.isBlank() && indent < depth) {
                depth = -1;
                length = 0;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static List<String> offenders(Stream<Path> files, Predicate<Path> offends) {
        return files.filter(offends).map(Path::toString).sorted().toList();
    }

    private static Stream<Path> mainFiles() {
        return files(Path.of("src/main/java"), ".java");
    }

    private static Stream<Path> javaFiles() {
        return Stream.concat(mainFiles(), files(Path.of("src/test/java"), ".java"));
    }

    private static Stream<Path> templates() {
        return files(Path.of("src/main/jte"), ".jte");
    }

    /** Papers become PDFs and are never sent to a browser. */
    private static Stream<Path> pages() {
        return templates().filter(file -> !file.startsWith("src/main/jte/document"));
    }

    private static Stream<Path> allText() {
        return Stream.of(javaFiles(), templates(), files(Path.of("src/main/resources"), ".yaml"),
                files(Path.of("src/main/resources"), ".properties"), files(Path.of("src/main/resources"), ".sql"))
                .flatMap(all -> all);
    }

    private static Stream<Path> files(Path root, String ending) {
        return Sources.under(root).filter(file -> file.toString().endsWith(ending));
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        return Sources.text(file);
    }

    private static String withoutComments(Path file) {
        return text(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "").replaceAll("\"[^\"\\n]*\"", "");
    }
}
