package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.kernel.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmFilesTests {

    private final JsonNode realm = RealmFiles.read(RealmFiles.REALM);
    private final JsonNode demo = RealmFiles.read(RealmFiles.DEMO_USERS);
    private final JsonNode test = RealmFiles.read(RealmFiles.TEST_CLIENTS);

    @Test
    void letsNobodyLogInByDirectGrantOutsideTheTestFile() {
        assertThat(realm.get("clients")).isNotEmpty().allSatisfy(client -> {
            // Left out, Keycloak would make its own admin-cli with direct grants, and a client without the switch.
            assertThat(client.path("directAccessGrantsEnabled").isBoolean()).isTrue();
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
        });
        assertThat(strings(realm.get("clients"), "clientId")).contains("admin-cli");
        assertThat(realm.toString()).doesNotContain("doorstep-test");
        assertThat(demo.has("clients")).isFalse();
        assertThat(test.get("clients")).allSatisfy(client ->
                assertThat(client.get("clientId").asString()).startsWith("doorstep-test"));
    }

    @Test
    void hasOneBrowserClientWhichIsConfidentialAndNeedsPkce() {
        var browser = Stream.concat(realm.get("clients").valueStream(), test.get("clients").valueStream())
                .filter(client -> client.get("standardFlowEnabled").asBoolean())
                .toList();
        assertThat(browser).singleElement().satisfies(portal -> {
            assertThat(portal.get("clientId").asString()).isEqualTo("doorstep-portal");
            assertThat(portal.get("publicClient").asBoolean()).isFalse();
            assertThat(portal.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
            assertThat(portal.get("redirectUris").valueStream().map(JsonNode::asString))
                    .containsExactly("${DOORSTEP_PORTAL_URL}/login/oauth2/code/keycloak");
        });
    }

    @Test
    void keepsNoSecretInAFile() {
        var secret = Set.of("secret", "value", "password", "secretData", "privateKey");
        for (var file : List.of(realm, demo, test)) {
            walk(file, (name, value) -> {
                if (secret.contains(name) && value.isString()) {
                    assertThat(value.asString()).as(name).matches("\\$\\{DOORSTEP_[A-Z_]+}");
                }
            });
            assertThat(file.toString()).doesNotContain("rsa-generated", "BEGIN ");
        }
        assertThat(realm.path("components").propertyNames())
                .containsExactly("org.keycloak.userprofile.UserProfileProvider");
    }

    @Test
    void shipsNoPeople() {
        assertThat(realm.get("users")).isNotEmpty().allSatisfy(user -> {
            assertThat(user.has("serviceAccountClientId")).isTrue();
            assertThat(user.has("credentials")).isFalse();
        });
    }

    @Test
    void givesTheServiceAccountOnlyThreeRights() {
        var admin = realm.get("users").valueStream()
                .filter(user -> user.get("serviceAccountClientId").asString().equals("doorstep-admin"))
                .findFirst().orElseThrow();
        assertThat(admin.at("/clientRoles").propertyNames()).containsExactly("realm-management");
        assertThat(admin.at("/clientRoles/realm-management").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("view-users", "manage-users", "query-users");
        assertThat(admin.has("realmRoles")).isFalse();
    }

    @Test
    void namesEveryRoleOfTheKernelAndNoOther() {
        assertThat(strings(realm.at("/roles/realm"), "name")).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList());
    }

    @Test
    void guardsAgainstGuessingAndOffersPasskeys() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("permanentLockout").asBoolean()).isFalse();
        assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.get("webAuthnPolicyPasswordlessPasskeysEnabled").asBoolean()).isTrue();
        assertThat(realm.get("loginWithEmailAllowed").asBoolean()).isTrue();
    }

    @Test
    void keepsTokenLivesWellAboveTheClockSkew() {
        // Refresh and validation both allow 60 s: a shorter life would refresh at every request.
        assertThat(realm.get("accessTokenLifespan").asInt()).isBetween(180, 600);
        assertThat(realm.get("ssoSessionIdleTimeout").asInt())
                .isGreaterThan(2 * realm.get("accessTokenLifespan").asInt());
    }

    @Test
    void letsOnlyAnAdministratorSayWhoSomebodyIs() {
        var profile = JsonMapper.shared().readTree(realm.at(
                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0").asString());
        assertThat(strings(profile.get("attributes"), "name")).contains("person", "operative", "teams");
        assertThat(profile.get("attributes")).allSatisfy(attribute ->
                assertThat(attribute.at("/permissions/edit").valueStream().map(JsonNode::asString)).containsExactly("admin"));
    }

    @Test
    void givesTheTestClientTheClaimsOfThePortal() {
        var portal = realm.get("clients").valueStream()
                .filter(client -> client.get("clientId").asString().equals("doorstep-portal")).findFirst().orElseThrow();
        var direct = test.get("clients").get(0);
        assertThat(direct.get("protocolMappers")).isEqualTo(portal.get("protocolMappers"));
        assertThat(direct.get("defaultClientScopes")).isEqualTo(portal.get("defaultClientScopes"));
        assertThat(test.at("/scopeMappings/0/roles")).isEqualTo(realm.at("/scopeMappings/0/roles"));
    }

    @Test
    void knowsEveryDemoPerson() {
        assertThat(strings(demo.get("users"), "username")).containsExactlyElementsOf(
                Arrays.stream(DemoPerson.values()).map(DemoPerson::username).toList());
        assertThat(new HashSet<>(strings(demo.get("users"), "id"))).hasSize(DemoPerson.values().length);
    }

    @Test
    void fillsInEveryPlaceholderOrSaysWhichIsMissing() throws IOException {
        var names = new HashMap<String, String>();
        for (var file : List.of(RealmFiles.REALM, RealmFiles.DEMO_USERS, RealmFiles.TEST_CLIENTS)) {
            Pattern.compile("\\$\\{(DOORSTEP_[A-Z_]+)}").matcher(Files.readString(RealmFiles.FOLDER.resolve(file)))
                    .results().forEach(found -> names.put(found.group(1), "a \"quoted\" $1 \\ value"));
        }
        var assembled = RealmFiles.assemble(names, RealmFiles.DEMO_USERS, RealmFiles.TEST_CLIENTS);
        var read = JsonMapper.shared().readTree(assembled);
        assertThat(assembled).doesNotContain("${DOORSTEP_");
        assertThat(read.at("/clients/0/secret").asString()).isEqualTo("a \"quoted\" $1 \\ value");
        assertThat(read.get("users")).hasSize(DemoPerson.values().length + 2);
        assertThatThrownBy(() -> RealmFiles.assemble(Map.of())).hasMessageContaining("${DOORSTEP_");
    }

    private static List<String> strings(JsonNode list, String field) {
        return list.valueStream().map(item -> item.get(field).asString()).toList();
    }

    private static void walk(JsonNode node, BiConsumer<String, JsonNode> visit) {
        var open = new ArrayList<>(List.of(node));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            next.properties().forEach(entry -> visit.accept(entry.getKey(), entry.getValue()));
            next.valueStream().forEach(open::add);
        }
    }
}
