package org.doorstep.identity.web;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the app is told of the session; the log-in itself is in RealSessionTests. */
@IntegrationTest
class SessionApiTests {

    @Autowired
    WebTestClient client;

    @Test
    void tellsHowLongItLasts() {
        As.residentPages(client, "P1000001").get().uri("/api/session").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.signedIn").isEqualTo(true).jsonPath("$.seconds").isEqualTo(1_800);
    }

    @Test
    void isNobodysWithoutALogIn() {
        client.get().uri("/api/session").exchange().expectBody()
                .jsonPath("$.signedIn").isEqualTo(false).jsonPath("$.seconds").isEqualTo(0).jsonPath("$.who").isEqualTo("");
    }
}
