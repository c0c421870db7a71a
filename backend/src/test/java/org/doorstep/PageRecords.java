package org.doorstep;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the app is given to draw its pages by, what it is answered and what it sends, field by field, out of the API's document. An
 * app that is installed goes on for days with the code it has (backend/docs/adr/0027) and talks to the newest server.
 */
final class PageRecords {

    /** Where the app asks: {@link PageRecordsTests} finds each in its code. */
    static final List<String> ASKED = List.of("/api/pages/", "/api/session", "/api/danger", "/api/repair-drafts", "/api/repairs/", "/api/emergencies", "/api/surveys/",
            "/api/messages/", "/api/pay/", "/api/payments/", "/api/direct-debits/", "/api/arrears/", "/api/consultations/{reference}/answers",
            "/api/service-charges/{lease}");

    /** After a type: the field may be left out. */
    private static final String OPTIONAL = "?";

    /** After an address: what is sent there. */
    private static final String SENT = " sends";

    private final JsonNode schemas;
    private final SortedMap<String, String> fields = new TreeMap<>();

    private PageRecords(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** @return the type of each field, by the address and the field's place in the record */
    static SortedMap<String, String> of(JsonNode document) {
        var records = new PageRecords(document.at("/components/schemas"));
        document.path("paths").properties().stream().filter(path -> ASKED.stream().anyMatch(path.getKey()::startsWith))
                .forEach(path -> path.getValue().properties().forEach(asked -> records.add(path.getKey(), asked.getKey(), asked.getValue())));
        return records.fields;
    }

    private void add(String path, String method, JsonNode asked) {
        var at = "get".equals(method) ? path : method + " " + path;
        Stream.of("200", "201").map(status -> asked.path("responses").path(status).path("content")).flatMap(JsonNode::valueStream)
                .forEach(answer -> add(at, "", answer.path("schema"), Set.of()));
        asked.path("requestBody").path("content").valueStream().forEach(sent -> add(at + SENT, "", sent.path("schema"), Set.of()));
    }

    /**
     * @return what an app that draws the fields of before would not find as it was: gone, left out at times, of another type or
     *         with a value it does not know; and what it would have to send and does not
     */
    static List<String> lost(Map<String, String> before, Map<String, String> now) {
        var left = before.keySet().stream().filter(field -> before.get(field).endsWith(OPTIONAL) && !now.containsKey(field)).toList();
        var gone = before.keySet().stream().filter(field -> !isSent(field) && !stands(before.get(field), now.getOrDefault(field, "")))
                .filter(field -> left.stream().noneMatch(whole -> isIn(whole, field)));
        var asked = now.keySet().stream().filter(field -> isSent(field) && before.containsKey(whole(field)) && !takes(now.get(field), before.getOrDefault(field, "")));
        return Stream.concat(gone, asked).toList();
    }

    private static boolean isSent(String field) {
        return field.contains(SENT);
    }

    /** What was sent to the same address: a new address asks for what it likes. */
    private static String whole(String field) {
        return field.substring(0, field.indexOf(SENT) + SENT.length());
    }

    private static boolean stands(String was, String is) {
        if (was.endsWith(OPTIONAL)) {
            return is.isEmpty() || knows(bare(was), bare(is));
        }
        return !is.endsWith(OPTIONAL) && knows(was, is);
    }

    private static boolean takes(String is, String was) {
        if (is.endsWith(OPTIONAL)) {
            return was.isEmpty() || knows(bare(is), bare(was));
        }
        return !was.endsWith(OPTIONAL) && knows(is, was);
    }

    /** Whether each value of the other is one of its own. */
    private static boolean knows(String own, String other) {
        return kind(own).equals(kind(other)) && values(own).containsAll(values(other));
    }

    private static String kind(String type) {
        return type.split(" ", 2)[0];
    }

    private static Set<String> values(String type) {
        return type.contains(" ") ? Set.of(type.split(" ", 2)[1].split(" ")) : Set.of();
    }

    private static boolean isIn(String whole, String field) {
        return Stream.of(".", "[", "{").anyMatch(next -> field.startsWith(whole + next));
    }

    private static String bare(String type) {
        return type.endsWith(OPTIONAL) ? type.substring(0, type.length() - OPTIONAL.length()) : type;
    }

    private void add(String at, String optional, JsonNode schema, Set<String> within) {
        fields.put(at, type(schema) + optional);
        addParts(at, schema, within);
    }

    /** @param within the records this one is in: one that holds its own kind is told once */
    private void addParts(String at, JsonNode schema, Set<String> within) {
        var named = schema.path("$ref").asString("");
        if (!named.isEmpty() && !within.contains(named)) {
            addParts(at, named(named), Stream.concat(within.stream(), Stream.of(named)).collect(Collectors.toSet()));
        }
        schema.path("allOf").valueStream().forEach(part -> addParts(at, part, within));
        var required = schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        schema.path("properties").properties().forEach(field -> add(at + "." + field.getKey(), required.contains(field.getKey()) ? "" : OPTIONAL, field.getValue(), within));
        if (schema.has("items")) {
            add(at + "[]", "", schema.path("items"), within);
        }
        if (schema.path("additionalProperties").isObject()) {
            add(at + "{}", "", schema.path("additionalProperties"), within);
        }
    }

    private String type(JsonNode schema) {
        var named = schema.path("$ref").asString("");
        if (!named.isEmpty()) {
            return type(named(named));
        }
        var type = Stream.of("type", "format").map(part -> schema.path(part).asString("")).filter(part -> !part.isEmpty()).collect(Collectors.joining("/"));
        var values = schema.path("enum").valueStream().map(value -> " " + value.asString("")).sorted().collect(Collectors.joining());
        return (type.isEmpty() ? "any" : type) + values;
    }

    private JsonNode named(String reference) {
        return schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
