package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a changed realm file comes to kept data, in a realm of its own on the tests' server. */
@ResourceLock(KeycloakServer.SHARED)
class KeptKeycloakTests {

    private static final String NAME = "doorstep-kept";

    private final KeycloakServer keycloak = KeycloakServer.forTests();
    private final KeycloakRealms realms = new KeycloakRealms(keycloak.url(), NAME);
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void none() {
        realms.delete(keycloak.secrets().keycloakAdmin());
    }

    @Test
    void importsOnceAndIsSilentWhileNothingChanges() {
        start(realm("Nene Valley Homes"), false);
        assertThat(said).containsExactly("Importing the realm and the demo people");
        said.clear();

        start(realm("Nene Valley Homes"), false);
        assertThat(said).isEmpty();
    }

    @Test
    void saysThatAFileHasChangedAndChangesNothingUntilToldTo() {
        start(realm("Nene Valley Homes"), false);
        said.clear();

        start(realm("Fen Homes"), false);
        assertThat(said).singleElement().asString().contains("have changed", "-Ddoorstep.dev.realm=refresh", "are lost");
        assertThat(name()).isEqualTo("Nene Valley Homes");
        said.clear();

        start(realm("Fen Homes"), true);
        assertThat(said).containsExactly("Throwing the kept realm away", "Importing the realm and the demo people");
        assertThat(name()).isEqualTo("Fen Homes");
        said.clear();

        start(realm("Fen Homes"), false);
        assertThat(said).isEmpty();
    }

    private void start(String realm, boolean refresh) {
        KeptKeycloak.bringIn(realm, folder.resolve("realm.fingerprint"), realms, keycloak.secrets(), refresh, said::add);
    }

    private String name() {
        return realms.displayName(keycloak.secrets().keycloakAdmin());
    }

    private String realm(String landlord) {
        var names = new LandlordNames(landlord, "01632 960 100", "01632 960 199", "0800 111 999");
        var file = (ObjectNode) JsonMapper.shared().readTree(
                RealmFiles.assemble(KeycloakServer.placeholders(keycloak.secrets(), names, 8080)));
        return file.put("realm", NAME).toString();
    }
}
