package org.doorstep.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What makes the app one that can be kept on a phone. */
@IntegrationTest
class AppFilesTests {

    @Autowired
    WebTestClient client;

    @Autowired
    TestClock.Standing clock;

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
    void isNoOtherAppWhenTheOfficeCloses() {
        clock.set(Instant.parse("2027-01-12T10:00:00Z"));
        var byDay = worker();
        clock.set(Instant.parse("2027-01-12T22:00:00Z"));
        assertThat(worker()).isEqualTo(byDay);
        clock.set(TestClock.START);
    }

    private String worker() {
        return client.get().uri("/app/sw.js").exchange().expectBody(String.class).returnResult().getResponseBody();
    }

    /** It is asked for each time that the app is opened. */
    @Test
    void itsWorkerComesOnceAndNotAgainWhileItIsTheSame() {
        var tag = client.get().uri("/app/sw.js").exchange().expectBody(String.class).returnResult().getResponseHeaders().getETag();
        assertThat(tag).isNotNull();
        client.get().uri("/app/sw.js").header(HttpHeaders.IF_NONE_MATCH, tag).exchange().expectStatus().isNotModified();
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
