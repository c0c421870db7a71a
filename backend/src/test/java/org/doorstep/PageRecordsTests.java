package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** After a deployment an app that was installed before it is given the new server's records: it finds in them what it draws. */
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
            """)
    void aFieldMayComeAndNoneMayGoOrBecomeSomethingElse(String was, String is, boolean lost) {
        assertThat(PageRecords.lost(told(was), told(is))).hasSize(lost ? 1 : 0);
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
                    "/api/b": {"get": {}}},
                 "components": {"schemas": {
                    "A": {"type": "object", "required": ["lines"], "properties": {"lines": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}}, "note": {"type": "string"}}},
                    "Line": {"type": "object", "required": ["on"], "properties": {"on": {"type": "string", "format": "date"}, "within": {"$ref": "#/components/schemas/Line"}}}}}}""");
        assertThat(PageRecords.of(document)).isEqualTo(Map.of("/api/pages/a", "object", "/api/pages/a.lines", "array", "/api/pages/a.lines[]", "object",
                "/api/pages/a.lines[].on", "string/date", "/api/pages/a.lines[].within", "object?", "/api/pages/a.note", "string?"));
    }

    private static Map<String, String> told(String type) {
        return type.isEmpty() ? Map.of() : Map.of("/api/pages/a.b", type);
    }

    private static Map<String, String> landed() throws IOException {
        return Files.readAllLines(LANDED).stream().map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, _) -> first, TreeMap::new));
    }
}
