package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Danger comes first, for everybody, and nobody is sent round in circles. */
@IntegrationTest
class DangerPagesTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    @Test
    void asksAboutDangerBeforeAReportWithoutALogIn() {
        clock.set(Instant.parse("2027-01-12T10:00:00Z"));
        assertThat(page(client, "/repairs/report")).contains("Can you smell gas?").contains("tel:0800111999")
                .contains("Is water pouring in and you cannot stop it?").contains("tel:01632960100").contains("/repairs/report/begin");
        clock.set(Instant.parse("2027-01-12T22:00:00Z"));
        assertThat(page(client, "/repairs/report")).contains("tel:01632960199");
        client.get().uri("/repairs/report/begin").accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
    }

    @Test
    void goesOnWithTheReportAfterTheLogIn() {
        var tenant = As.residentPages(client, new Register(database).tenant().person());
        tenant.get().uri("/repairs/report/begin").exchange().expectStatus().isSeeOther().expectHeader().location("/repairs/report");
        assertThat(page(tenant, "/repairs/report")).contains("action=\"/repairs/report\"").doesNotContain("/repairs/report/begin");
    }

    @Test
    void sendsStaffToTheDeskAndNotToALogInTheyHave() {
        assertThat(page(As.staffPages(client, Role.AGENT), "/danger/flood")).contains("/desk/emergencies").doesNotContain("/repairs/emergency/flood");
    }

    @Test
    void givesANumberToWhoeverHasNoHomeHere() {
        assertThat(page(As.residentPages(client, "P-nowhere"), "/danger/flood")).contains("We know no home of yours")
                .doesNotContain("/repairs/emergency/flood");
    }

    private static String page(WebTestClient browser, String path) {
        return browser.get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }
}
