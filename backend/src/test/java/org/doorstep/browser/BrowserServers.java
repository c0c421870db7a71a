package org.doorstep.browser;

import java.util.LinkedHashMap;
import java.util.Map;

import org.doorstep.dev.KeycloakServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Tells the application under the browser where the real Keycloak is, and to run its jobs, as people wait for them. */
final class BrowserServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var keycloak = KeycloakServer.forTests();
        Map<String, Object> properties = new LinkedHashMap<>(keycloak.properties());
        properties.put("doorstep.jobs.enabled", true);
        properties.put("doorstep.keycloak.client-secret", keycloak.secrets().portal());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("servers for the browser", properties));
    }
}
