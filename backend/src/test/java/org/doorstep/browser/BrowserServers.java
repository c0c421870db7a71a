package org.doorstep.browser;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.doorstep.dev.KeycloakServer;
import org.doorstep.dev.Ports;
import org.doorstep.local.pay.FakePay;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Tells the application under the browser where the real Keycloak is and who takes cards, and to run its jobs, as people
 * wait for them. It has a port that is known beforehand: whoever pays has to find back.
 */
final class BrowserServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var keycloak = KeycloakServer.forTests();
        Map<String, Object> properties = new LinkedHashMap<>(keycloak.properties());
        var portal = "http://localhost:" + Ports.free();
        var pay = new FakePay(Clock.systemUTC(), 0);
        pay.tells(URI.create(portal + "/api/card-payment-news"));
        properties.putAll(pay.properties());
        properties.put("server.port", URI.create(portal).getPort());
        properties.put("doorstep.contact.portal", portal);
        properties.put("doorstep.jobs.enabled", true);
        properties.put("doorstep.keycloak.client-secret", keycloak.secrets().portal());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("servers for the browser", properties));
    }
}
