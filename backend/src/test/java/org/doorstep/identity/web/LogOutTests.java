package org.doorstep.identity.web;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a log-out leaves behind in the browser: nothing of ours, and nothing typed but where nobody logged out. */
@IntegrationTest
class LogOutTests {

    @Autowired
    WebTestClient client;

    @Test
    void leavesNoPageForWhoeverGoesBackOnTheSameTablet() {
        As.residentPages(client, "P1").post().uri("/log-out").exchange()
                .expectStatus().isFound()
                .expectHeader().valueEquals("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    @Test
    void leavesWhatAnotherFinishedWhereTheAppHasTakenAwayTheRest() {
        As.residentPages(client, "P1").post().uri("/log-out?others").exchange()
                .expectStatus().isFound()
                .expectHeader().valueEquals("Clear-Site-Data", "\"cache\"")
                .expectCookie().doesNotExist("UNSENT");
    }

    @Test
    void leavesWhatWasTypedForWhoeverTypedItWhereASessionEndsByItself() {
        As.residentPages(client, "P1").post().uri("/log-out?idle").exchange()
                .expectStatus().isNoContent()
                .expectHeader().valueEquals("Clear-Site-Data", "\"cache\"");
    }
}
