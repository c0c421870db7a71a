package org.doorstep.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

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

    /** Looked at at any hour, without a signal to ask by. */
    @Test
    void thePageThatAPhoneKeepsHasTheNumberThatAnswersWhenTheOfficeIsClosed() {
        clock.set(Instant.parse("2027-01-12T22:00:00Z"));
        var byNight = body("/app/");
        clock.set(Instant.parse("2027-01-12T10:00:00Z"));
        var kept = body(kept());
        assertThat(number(kept)).isNotEmpty().isEqualTo(number(byNight)).isNotEqualTo(number(body("/app/")));
        assertThat(kept).contains("tel:" + number(kept).replace(" ", "")).contains("href=\"/faces/simple\"");
        clock.set(TestClock.START);
    }

    private static String number(String page) {
        return page.replaceFirst("(?s).*data-emergency-phone=\"([^\"]*)\".*", "$1");
    }

    private String body(String address) {
        return client.get().uri(address).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    /** Kept with its page: one that may less has to reach whoever has the app already. */
    @Test
    void isAnotherAppWhereItsPageIsAnotherOrMayDoSomethingElse() {
        var page = client.get().uri(kept()).exchange().expectBody(String.class).returnResult();
        var sum = new CRC32();
        sum.update((page.getResponseBody() + page.getResponseHeaders().getFirst("Content-Security-Policy")).getBytes(StandardCharsets.UTF_8));
        assertThat(kept()).isEqualTo("/app/?kept=" + HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    /** While instances are changed over, a worker of one asks another for its page: it comes again rather than keep what does not belong to it. */
    @Test
    void aPageOfAnotherSumIsNotGivenToKeep() {
        for (var other : new String[] {"/app/?kept=00000000", "/app/?kept=", "/app/?kept"}) {
            client.get().uri(other).exchange().expectStatus().isNotFound();
        }
    }

    /** As the worker asks for it. */
    private String kept() {
        var address = Pattern.compile("/app/\\?kept=[0-9a-f]{8}").matcher(worker());
        assertThat(address.find()).isTrue();
        return address.group();
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
