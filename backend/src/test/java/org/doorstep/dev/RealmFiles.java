package org.doorstep.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm as files in {@code keycloak/realm}: the production file alone, or with the demo people, or with the test
 * clients too. Secrets and addresses are placeholders, filled in here as Keycloak itself fills them in on
 * {@code start --import-realm} from the environment.
 */
final class RealmFiles {

    static final Path FOLDER = ProjectFolder.KEYCLOAK.resolve("realm");
    static final String REALM = "doorstep-realm.json";
    static final String DEMO_USERS = "doorstep-demo-users.json";
    static final String TEST_CLIENTS = "doorstep-test.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(DOORSTEP_[A-Z_]+)}");

    private RealmFiles() {}

    /**
     * The production realm, with what the other files add to its lists, and every placeholder filled in.
     *
     * @param values placeholder names without the braces, and what to put in their place
     */
    static String assemble(Map<String, String> values, String... additions) {
        var realm = (ObjectNode) read(REALM);
        for (var addition : additions) {
            read(addition).properties().forEach(entry ->
                    realm.withArray(entry.getKey()).addAll((ArrayNode) entry.getValue()));
        }
        return PLACEHOLDER.matcher(realm.toString()).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("Nothing to put in place of " + found.group());
            }
            return Matcher.quoteReplacement(JSON.writeValueAsString(value).replaceAll("^\"|\"$", ""));
        });
    }

    static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
