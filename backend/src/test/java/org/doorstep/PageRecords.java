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
 * What the app is given to draw its pages by, field by field, out of the API's document. An app that is installed goes on for
 * days with the code it has (backend/docs/adr/0027) and is given the records of the newest server.
 */
final class PageRecords {

    private static final String PAGES = "/api/pages/";

    /** After a type: the field may be left out. */
    private static final String OPTIONAL = "?";

    private final JsonNode schemas;
    private final SortedMap<String, String> fields = new TreeMap<>();

    private PageRecords(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** @return the type of each field, by the address and the field's place in the record */
    static SortedMap<String, String> of(JsonNode document) {
        var records = new PageRecords(document.at("/components/schemas"));
        document.path("paths").properties().stream().filter(path -> path.getKey().startsWith(PAGES)).forEach(path -> records.add(path.getKey(),
                "", path.getValue().at("/get/responses/200/content").valueStream().findFirst().orElseThrow().path("schema"), Set.of()));
        return records.fields;
    }

    /** @return what an app that draws the fields of before would not find as it was: gone, left out at times, or of another type */
    static List<String> lost(Map<String, String> before, Map<String, String> now) {
        var left = before.keySet().stream().filter(field -> before.get(field).endsWith(OPTIONAL) && !now.containsKey(field)).toList();
        return before.keySet().stream().filter(field -> !stands(before.get(field), now.getOrDefault(field, "")))
                .filter(field -> left.stream().noneMatch(whole -> isIn(whole, field))).toList();
    }

    private static boolean stands(String was, String is) {
        if (was.endsWith(OPTIONAL)) {
            return is.isEmpty() || bare(was).equals(bare(is));
        }
        return was.equals(is);
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
        return type.isEmpty() ? "any" : type;
    }

    private JsonNode named(String reference) {
        return schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
