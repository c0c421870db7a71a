package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the app is told of the session; the log-in itself is in RealSessionTests. */
@IntegrationTest
class SessionApiTests {

    private static final String COOKIE = "SESSION";

    @Autowired
    WebTestClient client;

    @Autowired
    TestClock.Standing clock;

    WebTestClient resident;

    @BeforeEach
    void resident() {
        clock.set(TestClock.START);
        resident = As.residentPages(client, "P1000001");
    }

    @Test
    void tellsHowLongItLasts() {
        resident.get().uri("/api/session").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.signedIn").isEqualTo(true).jsonPath("$.seconds").isEqualTo(1_800);
    }

    @Test
    void isNobodysWithoutALogIn() {
        client.get().uri("/api/session").exchange().expectBody()
                .jsonPath("$.signedIn").isEqualTo(false).jsonPath("$.seconds").isEqualTo(0).jsonPath("$.who").isEqualTo("")
                .jsonPath("$.logIn").isEqualTo("").jsonPath("$.quiet").isEqualTo(0);
    }

    /** The app's page may have been kept by day and be looked at by night. */
    @Test
    void tellsEverybodyTheNumberToRingAtThisHour() {
        var phone = new String[2];
        for (int night = 0; night < 2; night++) {
            clock.set(Instant.parse(night == 0 ? "2027-01-12T10:00:00Z" : "2027-01-12T22:00:00Z"));
            phone[night] = JsonPath.read(client.get().uri("/api/session").exchange().expectBody(String.class).returnResult().getResponseBody(), "$.emergencyPhone");
            resident.get().uri("/api/session").exchange().expectBody().jsonPath("$.emergencyPhone").isEqualTo(phone[night]);
        }
        assertThat(phone[0]).isNotEmpty().isNotEqualTo(phone[1]);
        assertThat(phone[1]).isNotEmpty();
    }

    @Test
    void tellsOneLogInFromTheNextOfTheSamePersonAndNotItsSession() {
        var first = lookAt("/help/accessibility");
        var mark = JsonPath.<String>read(session(first), "$.logIn");
        assertThat(mark).hasSize(43).doesNotContain(first);
        assertThat(JsonPath.<String>read(session(first), "$.logIn")).isEqualTo(mark);
        assertThat(JsonPath.<String>read(session(lookAt("/help/accessibility")), "$.logIn")).isNotEqualTo(mark);
    }

    @Test
    void tellsHowLongAgoALightPageWasLookedAt() {
        var session = lookAt("/help/accessibility");
        clock.pass(Duration.ofMinutes(3));
        assertThat(JsonPath.<Integer>read(session(session), "$.quiet")).isEqualTo(180);
        clock.pass(Duration.ofMinutes(1));
        assertThat(JsonPath.<Integer>read(session(session), "$.quiet")).as("the question itself is nobody's look").isEqualTo(240);
    }

    @Test
    void tellsThatNoLightPageWasLookedAtForAsLongAsItLasts() {
        resident.get().uri("/api/session").exchange().expectBody().jsonPath("$.quiet").isEqualTo(1_800);
    }

    /** @return the session's id, as its cookie has it */
    private String lookAt(String page) {
        return resident.get().uri(page).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .returnResult(byte[].class).getResponseCookies().toSingleValueMap().get(COOKIE).getValue();
    }

    private String session(String id) {
        return resident.get().uri("/api/session").cookie(COOKIE, id).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }
}
