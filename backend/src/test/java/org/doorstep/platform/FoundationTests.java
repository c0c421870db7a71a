package org.doorstep.platform;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@IntegrationTest
class FoundationTests {

    @Autowired
    WebTestClient client;

    @Test
    void sendsAPersonToTheLogIn() {
        client.get().uri("/repairs").accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isFound()
                .expectHeader().valueEquals("Location", "/oauth2/authorization/keycloak");
    }

    @Test
    void refusesTheApiWithoutAToken() {
        client.get().uri("/api/nothing").exchange().expectStatus().isUnauthorized()
                .expectHeader().valueEquals("WWW-Authenticate", "Bearer")
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void answersAnUnknownAddressWithAProblem() {
        As.resident(client, "P1").get().uri("/api/nothing").exchange()
                .expectStatus().isNotFound()
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.type").isEqualTo("/problems/not-here");
    }

    @Test
    void answersAnUnknownPageWithAPage() {
        As.residentPages(client, "P1").get().uri("/nothing").accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isNotFound()
                .expectBody(String.class).value(body -> org.assertj.core.api.Assertions.assertThat(body).contains("Page not found"));
    }
}
