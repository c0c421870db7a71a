package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** After a deployment an app that was installed before it talks to the new server: it finds what it draws, and sends what is asked for. */
class PageRecordsTests {

    private static final Path DOCUMENT = Path.of("../frontend/src/api/openapi.json");
    private static final Path LANDED = Path.of("src/test/resources/page-records.txt");
    private static final Path MADE = Path.of("target/page-records.txt");

    /** The document is the API's own: {@link OpenApiTests}. */
    @Test
    void anInstalledAppFindsWhatItDraws() throws IOException {
        var now = PageRecords.of(JsonMapper.shared().readTree(Files.readString(DOCUMENT)));
        Files.createDirectories(MADE.getParent());
        Files.write(MADE, now.entrySet().stream().map(field -> field.getKey() + ": " + field.getValue()).toList());
        assertThat(PageRecords.lost(landed(), now))
                .as("what apps of the version that landed draw; give the new record an address of its own (.github/CONTRIBUTING.md, \"A page's record\")").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            string,  string,  false
            string,  '',      true
            string,  string?, true
            string,  array,   true
            string?, string,  false
            string?, '',      false
            string?, array?,  true
            '',      string,  false
            string A B,  string A,     false
            string A,    string A B,   true
            string A?,   string A,     false
            string A,    string A?,    true
            """)
    void aFieldMayComeAndNoneMayGoOrBecomeSomethingElse(String was, String is, boolean lost) {
        assertThat(PageRecords.lost(told(was), told(is))).hasSize(lost ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            string,  string,  false
            string,  string?, false
            string,  '',      false
            string?, string,  true
            string,  array,   true
            '',      string,  true
            '',      string?, false
            string A B, string A,   true
            string A,   string A B, false
            """)
    void anAppIsAskedToSendNothingMoreThanItDid(String was, String is, boolean lost) {
        assertThat(PageRecords.lost(sent(was), sent(is))).hasSize(lost ? 1 : 0);
    }

    @Test
    void aNewAddressAsksForWhatItLikes() {
        assertThat(PageRecords.lost(Map.of(), sent("string"))).isEmpty();
    }

    /** What is sent and asked by itself; the rest is led to by the pages' own links, which are among the records. */
    @Test
    void knowsWhereTheAppAsks() throws IOException {
        var named = Pattern.compile("[\"`](/api/[a-z-]+)");
        try (var files = Files.walk(Path.of("../frontend/src"))) {
            var asked = files.filter(file -> file.toString().matches(".*\\.tsx?") && !file.toString().contains(".test.")).map(PageRecordsTests::read)
                    .flatMap(code -> named.matcher(code).results()).map(found -> found.group(1)).distinct().toList();
            assertThat(asked).isNotEmpty().allMatch(path -> PageRecords.ASKED.stream().anyMatch(known -> (known + "/").startsWith(path + "/")));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsInAFieldThatMayBeLeftOutGoesWithItAndNotByItself() {
        var before = Map.of("/api/pages/a.b", "object?", "/api/pages/a.b.c", "string", "/api/pages/a.bc", "string");
        assertThat(PageRecords.lost(before, Map.of("/api/pages/a.bc", "string"))).isEmpty();
        assertThat(PageRecords.lost(before, Map.of("/api/pages/a.b", "object?", "/api/pages/a.bc", "string"))).containsExactly("/api/pages/a.b.c");
    }

    @Test
    void readsRecordsWithinRecords() {
        var document = JsonMapper.shared().readTree("""
                {"paths": {
                    "/api/pages/a": {"get": {"responses": {"200": {"content": {"*/*": {"schema": {"$ref": "#/components/schemas/A"}}}}}}},
                    "/api/b": {"get": {}},
                    "/api/repairs/b": {"post": {"requestBody": {"content": {"*/*": {"schema": {"$ref": "#/components/schemas/Line"}}}},
                        "responses": {"201": {"content": {"*/*": {"schema": {"type": "string", "enum": ["B", "A"]}}}}}}}},
                 "components": {"schemas": {
                    "A": {"type": "object", "required": ["lines"], "properties": {"lines": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}}, "note": {"type": "string"}}},
                    "Line": {"type": "object", "required": ["on"], "properties": {"on": {"type": "string", "format": "date"}, "within": {"$ref": "#/components/schemas/Line"}}}}}}""");
        assertThat(PageRecords.of(document)).isEqualTo(Map.of("/api/pages/a", "object", "/api/pages/a.lines", "array", "/api/pages/a.lines[]", "object",
                "/api/pages/a.lines[].on", "string/date", "/api/pages/a.lines[].within", "object?", "/api/pages/a.note", "string?",
                "post /api/repairs/b", "string A B", "post /api/repairs/b sends", "object", "post /api/repairs/b sends.on", "string/date", "post /api/repairs/b sends.within", "object?"));
    }

    private static Map<String, String> told(String type) {
        return type.isEmpty() ? Map.of() : Map.of("/api/pages/a.b", type);
    }

    private static Map<String, String> sent(String type) {
        var whole = Map.of("post /api/repairs/a sends", "object");
        return type.isEmpty() ? whole : Map.of("post /api/repairs/a sends", "object", "post /api/repairs/a sends.b", type);
    }

    private static Map<String, String> landed() throws IOException {
        return Files.readAllLines(LANDED).stream().map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, _) -> first, TreeMap::new));
    }
}
