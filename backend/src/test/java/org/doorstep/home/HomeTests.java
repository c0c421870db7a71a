package org.doorstep.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The first page: the dangers for everybody, their own cases for residents, their work for staff. */
@IntegrationTest
class HomeTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Register.Household household;
    String reference;

    @BeforeEach
    void somebodyWithARepair() {
        household = new Register(database).tenant();
        reference = "REP-" + household.person();
        database.sql("""
                        insert into repair (id, reference, person, agreement, place_kind, place, place_name, patch, fault, trade, minutes,
                            priority, raised_for, payer, hazards, tenure, review_reasons, answers, words, meet_name, meet_phone, access,
                            access_notes, state, next_step, next_by, reported_at, changed_at)
                        values (gen_random_uuid(), $1, $2, $3, 'home', $4, 'Flat 1', 'T', 'tap-dripping', 'plumbing', 30, 'routine', '{}',
                            'landlord', '[]', 'secure', '{}', '{}', '', '', '', '{}', '', 'reported', 'we-ring', '2027-01-13T17:00Z', now(), now())""")
                .bind(0, reference).bind(1, household.person()).bind(2, household.agreement()).bind(3, household.home())
                .fetch().rowsUpdated().block();
    }

    @Test
    void refusesWithoutALogIn() {
        client.get().uri("/api/home").exchange().expectStatus().isUnauthorized()
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void hidesOtherPeoples() {
        var stranger = new Register(database).tenant().person();
        assertThat(body(As.resident(client, stranger), "/api/home")).doesNotContain(reference);
        assertThat(body(As.residentPages(client, stranger), "/")).doesNotContain(reference);
    }

    @Test
    void tellsAResidentWhatHappensNextThroughBothDoors() {
        assertThat(body(As.resident(client, household.person()), "/api/home"))
                .contains(reference).contains("\"kind\":\"WE_RING\"").contains("2027-01-13T17:00:00Z");
        assertThat(body(As.residentPages(client, household.person()), "/"))
                .contains("/repairs/" + reference).contains("We will ring you by 5pm on Wednesday 13 January 2027");
    }

    @Test
    void asksAboutDangerBeforeAnyLogIn() {
        assertThat(body(client, "/")).contains("In danger now?").contains("href=\"/danger/gas\"").contains("href=\"tel:");
    }

    @ParameterizedTest
    @CsvSource({"SCHEDULER, true", "AGENT, true", "MANAGER, true", "OFFICER, true", "OPERATIVE, false", "ADMINISTRATOR, false"})
    void leadsWhoeverHasAWorkListToIt(Role role, boolean led) {
        var page = body(As.staffPages(client, role), "/");
        assertThat(page.contains("href=\"/desk\"")).isEqualTo(led);
        assertThat(page.contains("There is nothing for you to do on these pages yet")).isEqualTo(role == Role.ADMINISTRATOR);
        var there = As.staffPages(client, role).get().uri("/desk").accept(MediaType.TEXT_HTML).exchange().returnResult(String.class).getStatus();
        assertThat(there.is2xxSuccessful()).isEqualTo(led);
    }

    @Test
    void putsAnOfficersListsUnderWhatTheyAreAbout() {
        var page = body(As.officerPages(client, "income"), "/");
        assertThat(page).contains(">Rent and arrears</h2>", ">Money in</h2>", "Find an account", "Payments to reverse", "Card payments to check")
                .doesNotContain(">Leaseholders</h2>", ">Repairs</h2>");
        assertThat(body(As.officerPages(client, "leasehold"), "/")).contains(">Leaseholders</h2>", "What leaseholders ask").doesNotContain("Card payments to check");
    }

    @Test
    void tellsOtherWaysToReachTheLandlordThanAPhone() {
        assertThat(body(client, "/help/contact")).contains("href=\"mailto:office@nene-valley.example\"", "Use Relay UK: dial 18001");
    }

    @Test
    void tellsStaffWhoAreResidentsTooHowToSeeTheirOwn() {
        var both = As.staffPages(client, Role.AGENT, Role.RESIDENT);
        assertThat(body(both, "/")).contains("log in as a resident with your own reference")
                .doesNotContain("href=\"/repairs\"").doesNotContain("href=\"/messages\"");
        assertThat(body(both, "/repairs")).contains("log in as a resident with your own reference").doesNotContain("href=\"/repairs/report\"");
        assertThat(body(As.staffPages(client, Role.AGENT), "/")).doesNotContain("log in as a resident");
    }

    private static String body(WebTestClient client, String path) {
        return client.get().uri(path).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
