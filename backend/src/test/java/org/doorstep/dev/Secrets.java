package org.doorstep.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Secrets of a development or test folder: made up on its first start, kept beside its data, never in the repository.
 *
 * @param portal        of the client {@code doorstep-portal}
 * @param admin         of the client {@code doorstep-admin}
 * @param imports       of the client {@code doorstep-imports}
 * @param demoPassword  of every demo person
 * @param keycloakAdmin password of Keycloak's own first administrator, user name {@code admin}
 */
public record Secrets(String portal, String admin, String imports, String demoPassword, String keycloakAdmin) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The folder's secrets; those it lacks are made up and written down. */
    static Secrets keptIn(Path folder) {
        var file = folder.resolve("secrets.properties");
        var kept = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    kept.load(in);
                }
            }
            var secrets = new Secrets(
                    kept.getProperty("portal", random(32)),
                    kept.getProperty("admin", random(32)),
                    kept.getProperty("imports", random(32)),
                    kept.getProperty("demo-password", "doorstep-" + random(6)),
                    kept.getProperty("keycloak-admin", random(16)));
            secrets.write(folder, file);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file, Map.of("portal", portal, "admin", admin, "imports", imports,
                        "demo-password", demoPassword, "keycloak-admin", keycloakAdmin)
                .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining()));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static String random(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
