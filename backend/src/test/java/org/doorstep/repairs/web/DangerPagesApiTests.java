package org.doorstep.repairs.web;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A danger as the app is given it. */
@IntegrationTest
class DangerPagesApiTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Test
    void tellsEverybodyWhomToRingAndWhatToDo() {
        client.get().uri("/api/pages/danger/gas").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.calls[0].phone").isEqualTo("0800 111 999").jsonPath("$.doNow").isNotEmpty().jsonPath("$.doNot").isNotEmpty()
                .jsonPath("$.homes").isEmpty();
        client.get().uri("/api/pages/danger/nothing").exchange().expectStatus().isNotFound();
    }

    @Test
    void givesWhoeverWeKnowTheirHomesToLogItFor() {
        var household = new Register(database).tenant();
        As.resident(client, household.person()).get().uri("/api/pages/danger/flood").exchange().expectBody()
                .jsonPath("$.canLog").isEqualTo(true).jsonPath("$.homes[0].agreement").isEqualTo(household.agreement().toString())
                .jsonPath("$.desk").isEqualTo(false);
        As.staff(client, Role.SCHEDULER).get().uri("/api/pages/danger/flood").exchange().expectBody()
                .jsonPath("$.homes").isEmpty().jsonPath("$.desk").isEqualTo(true);
    }

    @Test
    void itsBareAddressLeadsToTheFirstPageWhereAllOfThemAre() {
        client.get().uri("/danger").exchange().expectStatus().isSeeOther().expectHeader().location("/");
    }
}
