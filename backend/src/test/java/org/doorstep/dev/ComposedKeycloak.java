package org.doorstep.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Keycloak as {@code docker-compose.yml} runs it, without a container engine: its command, its environment, its mounted
 * files where they are mounted, on a PostgreSQL database of its own. Only what a container would give it is ours: the
 * ports and the address of the database.
 */
final class ComposedKeycloak implements AutoCloseable {

    private static final Path IN_THE_IMAGE = Path.of("/opt/keycloak");
    private static final String DATABASE = "keycloak-as-composed";
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");

    private final KeycloakProcess process;
    private final Path folder;
    private final int machinePort;

    private ComposedKeycloak(KeycloakProcess process, Path folder, int machinePort) {
        this.process = process;
        this.folder = folder;
        this.machinePort = machinePort;
    }

    /** @param env what an operator writes into {@code .env} */
    static ComposedKeycloak start(Map<String, String> env) {
        try {
            var keycloak = YAMLMapper.shared().readTree(Files.readString(ProjectFolder.ROOT.resolve("docker-compose.yml")))
                    .at("/services/keycloak");
            var folder = RunFolders.mine(ProjectFolder.KEYCLOAK.resolve("target/composed-server"));
            KeycloakProcess.copyTo(folder);
            keycloak.get("volumes").forEach(volume -> mount(volume.asString().split(":"), folder));

            var port = Ports.free();
            var machinePort = Ports.free();
            var command = command(keycloak, folder);
            keycloak.get("environment").properties().forEach(entry ->
                    command.environment().put(entry.getKey(), filledIn(entry.getValue().asString(), env)));
            command.environment().putAll(Map.of("KC_HTTP_PORT", Integer.toString(port),
                    "KC_HTTP_MANAGEMENT_PORT", Integer.toString(machinePort)));
            useDatabase(command.environment());
            var url = URI.create("http://localhost:" + port);
            return new ComposedKeycloak(
                    KeycloakProcess.run(command, folder.resolve("data"), url, System.out::println), folder, machinePort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return process.url();
    }

    /** Where the container's health check asks. */
    URI machine() {
        return URI.create("http://localhost:" + machinePort);
    }

    private static ProcessBuilder command(JsonNode keycloak, Path folder) {
        var command = new ProcessBuilder(folder.resolve(KeycloakProcess.script()).toString());
        keycloak.get("command").forEach(argument -> command.command().add(argument.asString()));
        return command;
    }

    private static void mount(String[] volume, Path folder) {
        var from = ProjectFolder.ROOT.resolve(volume[0]).normalize();
        var to = folder.resolve(IN_THE_IMAGE.relativize(Path.of(volume[1])).toString());
        try {
            Files.createDirectories(to.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunFolders.copy(from, to);
    }

    private static String filledIn(String value, Map<String, String> env) {
        return SETTING.matcher(value).replaceAll(found -> {
            var setting = env.get(found.group(1));
            if (setting == null) {
                throw new IllegalArgumentException("docker-compose.yml asks for " + found.group(1));
            }
            return Matcher.quoteReplacement(setting);
        });
    }

    private static void useDatabase(Map<String, String> environment) {
        var postgres = EmbeddedPostgresServer.forTests();
        postgres.dropDatabase(DATABASE);
        postgres.createDatabase(DATABASE);
        var properties = postgres.properties(DATABASE);
        environment.put("KC_DB_URL", postgres.jdbcUrl(DATABASE));
        environment.put("KC_DB_USERNAME", properties.get("doorstep.database.user"));
        environment.put("KC_DB_PASSWORD", properties.get("doorstep.database.password"));
    }

    @Override
    public void close() {
        process.close();
        EmbeddedPostgresServer.forTests().dropDatabase(DATABASE);
        RunFolders.delete(folder);
    }
}
