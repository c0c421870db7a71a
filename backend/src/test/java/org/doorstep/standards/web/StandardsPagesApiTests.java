package org.doorstep.standards.web;

import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The pages of the charters as the app is given them. */
@IntegrationTest
class StandardsPagesApiTests {

    private static final String ONE = "/api/pages/standards/national.hazards.emergency-make-safe";

    @Autowired
    WebTestClient client;

    @Test
    void countsADueTimeFromWhatWasTyped() {
        client.get().uri(ONE + "?start-day=24&start-month=11&start-year=2026&time=9am").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.timed").isEqualTo(true).jsonPath("$.input.day").isEqualTo("24").jsonPath("$.result.due").isNotEmpty();
    }

    @Test
    void saysBesideTheFieldWhatIsWrongWithIt() {
        client.get().uri(ONE + "?start-day=31&start-month=2&start-year=2026&time=9am").exchange()
                .expectStatus().isEqualTo(422).expectBody().jsonPath("$.errors[0].field").isEqualTo("start");
        client.get().uri(ONE + "?start-day=24&start-month=11&start-year=2026&time=25").exchange()
                .expectStatus().isEqualTo(422).expectBody().jsonPath("$.errors[0].field").isEqualTo("time");
    }

    @Test
    void listsAreasThenStandardsAndHidesWhatIsNotThere() {
        client.get().uri("/api/pages/standards").exchange().expectBody().jsonPath("$.top").isEqualTo(true).jsonPath("$.groups").isNotEmpty();
        client.get().uri("/api/pages/standards?charter=national&area=hazards").exchange().expectBody().jsonPath("$.top").isEqualTo(false);
        client.get().uri("/api/pages/standards?charter=nobodys").exchange().expectStatus().isNotFound();
        client.get().uri("/api/pages/standards/nothing").exchange().expectStatus().isNotFound();
    }
}
