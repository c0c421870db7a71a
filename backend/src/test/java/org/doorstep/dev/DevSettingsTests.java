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
    void namesTheSettingThatMakesNoSense() {
        assertThatThrownBy(() -> read(Map.of("doorstep.dev.keycloak-port", "eighty")))
                .hasMessageContaining("doorstep.dev.keycloak-port");
        assertThatThrownBy(() -> read(Map.of("doorstep.dev.realm", "anew"))).hasMessageContaining("doorstep.dev.realm");
    }

    private static DevSettings read(Map<String, String> settings) {
        return DevSettings.read(name -> Optional.ofNullable(settings.get(name)));
    }
}
