package org.doorstep.platform.time;

import java.time.Instant;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@IntegrationTest
class BankHolidaysDoorTests {

    @Autowired
    WebTestClient client;

    @Autowired
    TestClock.Standing clock;

    @AfterEach
    void startOver() {
        clock.set(TestClock.START);
    }

    /** A monitor sees it; a load balancer does not take the portal away for it. */
    @Test
    void warnsOnTheHealthPageAndStaysThere() {
        client.get().uri("/actuator/health").exchange().expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("UP");
        clock.set(Instant.parse("2028-11-01T09:00:00Z"));
        client.get().uri("/actuator/health").exchange().expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("WARNING");
    }
}
