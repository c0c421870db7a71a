package org.doorstep.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Keycloak for tests: the realm is imported once into a prepared folder, and each test JVM starts on a copy of it. So a
 * second run is quick, every run begins with the same people, and two runs at once do not meet.
 */
final class PreparedKeycloak {

    private PreparedKeycloak() {}

    static KeycloakServer start(Path folder) {
        var secrets = Secrets.keptIn(folder);
        var realm = RealmFiles.assemble(KeycloakServer.placeholders(secrets, LandlordNames.read(LandlordNames.DEMO), 8080),
                RealmFiles.DEMO_USERS, RealmFiles.TEST_CLIENTS);
        var prepared = folder.resolve("prepared-" + Fingerprint.of(realm));
        if (!Files.exists(prepared)) {
            prepare(folder, prepared, secrets, realm);
        }
        var run = RunFolders.mine(folder);
        RunFolders.copy(prepared, run);
        return KeycloakServer.of(KeycloakProcess.start(run, Ports.free(), secrets, System.out::println), secrets);
    }

    /** What was prepared from realm files as they were. */
    private static List<Path> earlier(Path folder) {
        try (var folders = Files.list(folder)) {
            return folders.filter(path -> path.getFileName().toString().startsWith("prepared-")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(Path folder, Path prepared, Secrets secrets, String realm) {
        System.out.println("Preparing Keycloak for the tests: once, until the realm files change");
        var draft = folder.resolve("draft-" + ProcessHandle.current().pid());
        RunFolders.delete(draft);
        earlier(folder).forEach(RunFolders::delete);
        try (var keycloak = KeycloakProcess.start(draft, Ports.free(), secrets, System.out::println)) {
            new KeycloakRealms(keycloak.url()).create(secrets.keycloakAdmin(), realm);
        }
        try {
            Files.move(draft, prepared, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
