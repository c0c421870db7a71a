package org.doorstep.identity.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.TestClock;
import org.doorstep.TestDatabase;
import org.doorstep.dev.DemoPerson;
import org.doorstep.dev.KeycloakServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The portal on a port of its own before the real PostgreSQL and the real Keycloak: one for all that test log-ins. */
@ResourceLock(KeycloakServer.SHARED)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.class)
abstract class RealServers {

    static final KeycloakServer KEYCLOAK = KeycloakServer.forTests();
    static final Backchannel BACKCHANNEL = new Backchannel(KEYCLOAK.url());

    final Browser browser = new Browser();

    @Autowired
    TestClock.Standing clock;

    URI portal;

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry registry) {
        KEYCLOAK.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("doorstep.keycloak.backchannel", BACKCHANNEL::realm);
    }

    @Autowired
    void portal(@LocalServerPort int port) {
        portal = URI.create("http://localhost:" + port);
    }

    /** Keycloak's clock is the machine's. */
    @BeforeEach
    void now() {
        clock.set(Instant.now());
        BACKCHANNEL.reset();
    }

    /** Keycloak tells the portal of sessions that other tests end; no wire stays cut behind this one. */
    @AfterEach
    void mendTheWire() {
        BACKCHANNEL.reset();
    }

    @BeforeEach
    void register(@Autowired DatabaseClient database) {
        database.sql("""
                        insert into person (id, reference, given_name, family_name, mobile, channel, language, format)
                        values ('00000000-0000-7000-8000-000000000001', 'P1000001', 'Amina', 'Begum', '+447700900100', 'text', 'en', 'standard')
                        on conflict do nothing""")
                .then().block(Duration.ofSeconds(20));
    }

    HttpResponse<String> logIn(DemoPerson person) {
        var form = browser.open(portal.resolve("/oauth2/authorization/keycloak"));
        return browser.submit(form, Map.of("username", person.username(), "password", KEYCLOAK.secrets().demoPassword()));
    }

    HttpResponse<String> me(Map<String, String> headers) {
        var request = HttpRequest.newBuilder(portal.resolve("/api/me"));
        headers.forEach(request::header);
        return browser.send(request);
    }

    /** As our own app asks: with what {@code /api/session} told it. */
    HttpResponse<String> meFromTheApp() {
        var session = browser.send(HttpRequest.newBuilder(portal.resolve("/api/session"))).body();
        return me(Map.of(JsonPath.read(session, "$.csrfHeader"), JsonPath.read(session, "$.csrfToken")));
    }

    int bearer(String token) {
        return new Browser().send(HttpRequest.newBuilder(portal.resolve("/api/me"))
                .header("Authorization", "Bearer " + token)).statusCode();
    }
}
