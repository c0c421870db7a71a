package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DevSettingsTests {

    @Test
    void keepsItsDataInTheProjectUnlessToldOtherwise() {
        var usual = read(Map.of());
        assertThat(usual.data()).isEqualTo(ProjectFolder.ROOT.resolve(".doorstep"));
        assertThat(usual.port()).isEqualTo(8080);
        assertThat(usual.refreshRealm()).isFalse();

        var told = read(Map.of("doorstep.dev.data", "/elsewhere", "doorstep.dev.port", "8090", "doorstep.dev.realm", "refresh"));
        assertThat(told.data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(told.port()).isEqualTo(8090);
        assertThat(told.refreshRealm()).isTrue();
    }

    @Test
    void takesAnotherLandlordAndOtherPorts() {
        assertThat(read(Map.of()).landlord()).isEqualTo(LandlordNames.DEMO);
        assertThat(read(Map.of()).postgresPort()).isEqualTo(5480);
        assertThat(read(Map.of()).payPort()).isEqualTo(8280);
        var told = read(Map.of("doorstep.dev.landlord", "file:/etc/landlord.yaml", "doorstep.dev.postgres-port", "5490"));
        assertThat(told.landlord()).isEqualTo("file:/etc/landlord.yaml");
        assertThat(told.postgresPort()).isEqualTo(5490);
    }

    @Test
    void hearsTheEnvironmentWhereNoPropertySpeaks() {
        var environment = Map.of("DOORSTEP_DEV_PORT", "8090", "DOORSTEP_DEV_KEYCLOAK_PORT", "8190", "DOORSTEP_DEV_DATA", " ");
        // Maven hands every property on, empty where the command line names none.
        var properties = Map.of("doorstep.dev.port", "", "doorstep.dev.keycloak-port", "8191");
        var told = DevSettings.read(properties::get, environment::get);
        assertThat(told.port()).isEqualTo(8090);
        assertThat(told.keycloakPort()).isEqualTo(8191);
        assertThat(told.data()).isEqualTo(ProjectFolder.ROOT.resolve(".doorstep"));
    }

    @Test
    void namesTheSettingThatMakesNoSense() {
        assertThatThrownBy(() -> read(Map.of("doorstep.dev.keycloak-port", "eighty")))
                .hasMessageContaining("doorstep.dev.keycloak-port");
        assertThatThrownBy(() -> read(Map.of("doorstep.dev.realm", "anew"))).hasMessageContaining("doorstep.dev.realm");
    }

    private static DevSettings read(Map<String, String> settings) {
        return DevSettings.read(name -> Optional.ofNullable(settings.get(name)));
    }
}
