package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.doorstep.dev.DemoPerson;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestPropertySource;

/** A portal that has just started, with what docker-compose.yml says of the proxy in front of it that ends TLS. */
@TestPropertySource(properties = {"server.forward-headers-strategy=framework", "server.reactive.session.cookie.secure=true"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionSettingsTests extends RealServers {

    @Test
    @Order(1)
    void letsInEverybodyWhoLogsInAtOnceRightAfterTheStart() throws Exception {
        var people = List.of(DemoPerson.AMINA, DemoPerson.DANIEL, DemoPerson.GRACE, DemoPerson.TOMASZ, DemoPerson.RUTH);
        var together = new CyclicBarrier(people.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var landed = threads.invokeAll(people.stream().<Callable<String>>map(person -> () -> {
                var visitor = new Browser();
                var form = visitor.open(portal.resolve("/oauth2/authorization/keycloak"));
                together.await();
                return visitor.submit(form, Map.of("username", person.username(),
                        "password", KEYCLOAK.secrets().demoPassword())).uri().getPath();
            }).toList());
            assertThat(landed).extracting(Future::resultNow).containsOnly("/");
        }
    }

    @Test
    @Order(2)
    void sendsNoCookieInTheClear() {
        var start = forwarded("/oauth2/authorization/keycloak");
        assertThat(start.headers().firstValue("Location")).hasValueSatisfying(login ->
                assertThat(login).contains("redirect_uri=https://portal.example.org/login/oauth2/code/keycloak"));
        assertThat(start.headers().allValues("Set-Cookie")).isNotEmpty()
                .anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION="))
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "; SameSite=Lax").containsIgnoringCase("; HttpOnly"));
        assertThat(forwarded("/").headers().allValues("Set-Cookie")).isNotEmpty()
                .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN="))
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
    }

    private HttpResponse<String> forwarded(String path) {
        return browser.send(HttpRequest.newBuilder(portal.resolve(path))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "portal.example.org")
                .header("X-Forwarded-Port", "443"));
    }
}
