package org.doorstep.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What makes the app one that can be kept on a phone. */
@IntegrationTest
class AppFilesTests {

    @Autowired
    WebTestClient client;

    @Test
    void bearsTheLandlordsName() {
        client.get().uri("/app/manifest.webmanifest").exchange().expectStatus().isOk()
                .expectHeader().contentType("application/manifest+json")
                .expectBody()
                .jsonPath("$.name").isNotEmpty()
                .jsonPath("$.start_url").isEqualTo("/app/")
                .jsonPath("$.icons[2].src").isEqualTo("/assets/icon-512.png");
        for (var icon : new String[] {"/assets/icon-192.png", "/assets/icon-512.png", "/assets/icon.svg"}) {
            client.get().uri(icon).exchange().expectStatus().isOk();
        }
    }

    @Test
    void hasAWorkerThatIsNeverOldAndKnowsThePageByWhatIsInIt() {
        var worker = client.get().uri("/app/sw.js").exchange().expectStatus().isOk()
                .expectHeader().contentTypeCompatibleWith("text/javascript")
                .expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                .expectHeader().valueEquals("Service-Worker-Allowed", "/app/")
                .expectHeader().doesNotExist(HttpHeaders.SET_COOKIE)
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(worker).contains("/assets/app/main-", "/assets/doorstep-").doesNotContain("@shell@");
    }
}
