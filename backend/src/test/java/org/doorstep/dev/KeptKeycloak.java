package org.doorstep.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Keycloak for development: the realm comes in on the first start and stays, with whatever was changed in it since. */
final class KeptKeycloak {

    private KeptKeycloak() {}

    static KeycloakServer start(DevSettings settings, Consumer<String> progress) {
        var folder = settings.data().resolve("keycloak");
        var secrets = Secrets.keptIn(folder);
        var keycloak = KeycloakProcess.start(folder, settings.keycloakPort(), secrets, progress);
        var server = KeycloakServer.of(keycloak, secrets);
        var realm = RealmFiles.assemble(
                KeycloakServer.placeholders(secrets, LandlordNames.read(settings.landlord()), settings.port()), RealmFiles.DEMO_USERS);
        bringIn(realm, folder.resolve("realm.fingerprint"), new KeycloakRealms(keycloak.url()), secrets, settings.refreshRealm(), progress);
        return server;
    }

    /** Imports the realm when there is none or it is to be made again; else keeps it, and says when the files differ. */
    static void bringIn(String realm, Path mark, KeycloakRealms realms, Secrets secrets, boolean refresh,
            Consumer<String> progress) {
        try {
            var exists = realms.exists();
            if (exists && !refresh) {
                if (!Fingerprint.of(realm).equals(Files.exists(mark) ? Files.readString(mark) : "")) {
                    progress.accept("The realm files or ports have changed since the realm was imported. To bring the change in: "
                            + "-Ddoorstep.dev.realm=refresh (log-ins made since are lost)");
                }
                return;
            }
            if (exists) {
                progress.accept("Throwing the kept realm away");
                realms.delete(secrets.keycloakAdmin());
            }
            progress.accept("Importing the realm and the demo people");
            realms.create(secrets.keycloakAdmin(), realm);
            Files.writeString(mark, Fingerprint.of(realm));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
