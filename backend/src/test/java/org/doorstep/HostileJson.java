package org.doorstep;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Bodies that no app of ours would send: by name, so that a failure says which. */
final class HostileJson {

    /** What a map of fields may hold, where the type does not say. */
    private static final List<String> FIELDS = List.of(
            "place", "where", "kitchen", "tap", "words", "meetName", "meetPhone", "access", "notes", "slot", "besides", "disputed",
            "repair", "time", "manner", "keptWord", "improve", "reason", "danger", "agreement");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("null", "null"), Map.entry("a number", "5"), Map.entry("a fraction", "5.5e300"), Map.entry("a truth", "true"),
            Map.entry("a list", "[\"a\",null]"), Map.entry("an object", "{\"a\":null}"), Map.entry("nothing", "\"\""),
            Map.entry("U+0000", "\"a\\u0000b\""), Map.entry("only U+0000", "\"\\u0000\""), Map.entry("half a sign", "\"\\ud83d\""),
            Map.entry("a day of the year 999999999", "\"+999999999-12-31.am\""), Map.entry("a day before Christ", "\"-999999999-01-01.am\""),
            Map.entry("the day 9999-12-31", "\"9999-12-31.am\""), Map.entry("the day -001-01-01", "\"-001-01-01.am\""),
            Map.entry("twenty thousand letters", "\"" + "x".repeat(20_000) + "\""));

    private HostileJson() {}

    static Map<String, String> bodies(HandlerMethod handler) {
        var bodies = new java.util.LinkedHashMap<>(Map.of(
                "an empty object", "{}", "null itself", "null", "a list itself", "[]", "a text itself", "\"x\"", "a number itself", "1",
                "half a body", "{\"a\":", "nothing at all", "", "no JSON", "<a/>", "a thousand brackets", "[".repeat(1_000) + "]".repeat(1_000)));
        VALUES.forEach((name, value) -> bodies.put("every field " + name, object(fields(handler), value)));
        return bodies;
    }

    private static String object(List<String> fields, String value) {
        return fields.stream().map(field -> "\"" + field + "\":" + value).collect(Collectors.joining(",", "{", "}"));
    }

    private static List<String> fields(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> MergedAnnotations.from(parameter).isPresent(RequestBody.class))
                .map(parameter -> Optional.ofNullable(parameter.getType().getRecordComponents()))
                .flatMap(Optional::stream).flatMap(Stream::of)
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> found.isEmpty() ? FIELDS : found));
    }
}
