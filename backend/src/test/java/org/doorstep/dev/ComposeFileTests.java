package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shape of production, read as a file: no container engine is needed to see what would be wrong with it. */
class ComposeFileTests {

    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");

    private final String text;
    private final JsonNode services;
    private final JsonNode compose;

    ComposeFileTests() throws IOException {
        this.text = Files.readString(ProjectFolder.ROOT.resolve("docker-compose.yml"));
        this.compose = YAMLMapper.shared().readTree(text);
        this.services = compose.get("services");
    }

    @Test
    void runsWhatProductionNeedsAndNothingElse() {
        assertThat(services.propertyNames())
                .containsExactlyInAnyOrder("postgres", "keycloak-postgres", "keycloak", "backend", "mail");
    }

    @Test
    void pinsEveryImageToAnExactVersion() throws IOException {
        var images = Stream.concat(
                services.valueStream().map(service -> service.get("image").asString())
                        .filter(image -> !image.startsWith("doorstep/")),
                Files.readAllLines(ProjectFolder.ROOT.resolve("backend/Dockerfile")).stream()
                        .filter(line -> line.startsWith("FROM ")).map(line -> line.split(" ")[1]));
        assertThat(images.toList()).hasSizeGreaterThan(5)
                .allSatisfy(image -> assertThat(image).matches("[a-z./-]+:v?\\d+\\.\\d+[\\w.-]*"));
        assertThat(text).doesNotContain("latest");
    }

    @Test
    void runsTheKeycloakThatTheTestsRun() throws IOException {
        var pom = Files.readString(ProjectFolder.ROOT.resolve("pom.xml"));
        var version = services.at("/keycloak/image").asString().split(":")[1];
        assertThat(pom).contains("<keycloak.version>" + version + "</keycloak.version>");
    }

    @Test
    void asksEveryServiceWhetherItIsWell() {
        assertThat(services).allSatisfy(service -> {
            // A colon and a space in an unquoted command would make YAML read a map.
            assertThat(service.at("/healthcheck/test")).isNotEmpty().allMatch(JsonNode::isString);
            assertThat(service.at("/healthcheck/interval").asString()).isNotBlank();
            assertThat(service.path("restart").asString()).isEqualTo("unless-stopped");
        });
    }

    @Test
    void keepsNoSecret() {
        assertThat(services).allSatisfy(service -> service.path("environment").properties().forEach(entry -> {
            if (entry.getKey().matches(".*(PASSWORD|SECRET|TOKEN|KEY)$")) {
                assertThat(entry.getValue().asString()).as(entry.getKey()).matches(REQUIRED);
            }
        }));
    }

    @Test
    void namesInTheExampleEverySettingItAsksFor() throws IOException {
        var example = Files.readString(ProjectFolder.ROOT.resolve(".env.example"));
        assertThat(REQUIRED.matcher(text).results().map(found -> found.group(1)).distinct())
                .isNotEmpty().allSatisfy(name -> assertThat(example).containsPattern("(?m)^" + name + "="));
        assertThat(example).doesNotContainPattern("(?m)^\\w*(PASSWORD|SECRET)=.+");
    }

    @Test
    void givesKeycloakTheRealmItsPlaceholdersAndTheTheme() throws IOException {
        var keycloak = services.get("keycloak");
        assertThat(keycloak.get("volumes").valueStream().map(JsonNode::asString)).contains(
                "./keycloak/realm/doorstep-realm.json:/opt/keycloak/data/import/doorstep-realm.json:ro",
                "./keycloak/theme/doorstep:/opt/keycloak/themes/doorstep:ro");
        var placeholders = Pattern.compile("\\$\\{(DOORSTEP_[A-Z_]+)}")
                .matcher(Files.readString(RealmFiles.FOLDER.resolve(RealmFiles.REALM)))
                .results().map(found -> found.group(1)).distinct().toList();
        assertThat(placeholders).isNotEmpty();
        assertThat(keycloak.get("environment").propertyNames()).containsAll(placeholders);
        assertThat(keycloak.at("/depends_on/keycloak-postgres/condition").asString()).isEqualTo("service_healthy");
    }

    /** ProductionSettingsTests shows what these two do. */
    @Test
    void tellsTheBackendThatAProxyInFrontOfItEndsTls() {
        var backend = services.at("/backend/environment");
        assertThat(backend.at("/SERVER_FORWARDHEADERSSTRATEGY").asString()).isEqualTo("framework");
        assertThat(backend.at("/SERVER_REACTIVE_SESSION_COOKIE_SECURE").asString()).isEqualTo("true");
    }

    @Test
    void showsNobodyADatabaseAndRunsTheBackendAsNobody() throws IOException {
        for (var database : Set.of("postgres", "keycloak-postgres")) {
            assertThat(services.get(database).has("ports")).isFalse();
            services.get(database).get("networks").valueStream().map(JsonNode::asString).forEach(network ->
                    assertThat(compose.at("/networks/" + network + "/internal").asBoolean()).isTrue());
        }
        assertThat(services.valueStream().flatMap(service -> service.path("ports").valueStream()).map(JsonNode::asString))
                .isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(services.at("/backend/read_only").asBoolean()).isTrue();
        assertThat(Files.readString(ProjectFolder.ROOT.resolve("backend/Dockerfile"))).containsPattern("(?m)^USER [1-9]\\d+$");
    }
}
