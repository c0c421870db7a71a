package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

@IntegrationTest
class EmergencyTests {

    private static final CurrentUser SAM = new CurrentUser.Staff("login-sam", "Sam Okafor", java.util.Set.of(Role.AGENT), java.util.Set.of(), java.util.Optional.empty());
    private static final CurrentUser KIM = new CurrentUser.Staff("login-kim", "Kim Lee", java.util.Set.of(Role.AGENT), java.util.Set.of(), java.util.Optional.empty());

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Emergencies emergencies;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Register register;

    @BeforeEach
    void register() {
        register = new Register(database);
    }

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    @Test
    void tellsEverybodyWhomToRingWithoutALogIn() {
        var page = client.get().uri("/danger/gas").accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
        assertThat(page).contains("tel:0800111999");
        client.get().uri("/api/danger").exchange().expectStatus().isOk().expectBody().jsonPath("$[0].key").isEqualTo("gas")
                .jsonPath("$[0].call[0].words").isNotEmpty().jsonPath("$[0].call[0].phone").isEqualTo("0800 111 999");
    }

    @Test
    void givesTheNumberOfTheHour() {
        clock.set(java.time.Instant.parse("2027-01-12T10:00:00Z"));
        assertThat(page("/danger/flood")).contains("tel:01632960100");
        clock.set(java.time.Instant.parse("2027-01-12T22:00:00Z"));
        assertThat(page("/danger/flood")).contains("tel:01632960199");
        // Easter Monday
        clock.set(java.time.Instant.parse("2027-03-29T11:00:00Z"));
        assertThat(page("/danger/flood")).contains("tel:01632960199");
    }

    @Test
    void logsAnEmergencyInTwoTapsAndPromisesADay() {
        var household = register.tenant();
        var browser = As.residentPages(client, household.person());
        assertThat(browser.get().uri("/danger/flood").exchange().expectBody(String.class).returnResult().getResponseBody())
                .contains("/repairs/emergency/flood").contains(household.agreement().toString());

        var location = browser.post().uri("/repairs/emergency/flood")
                .body(BodyInserters.fromFormData("agreement", household.agreement().toString()))
                .exchange().expectStatus().isSeeOther().expectBody().returnResult().getResponseHeaders().getLocation();

        var reference = location.getPath().split("/")[2];
        assertThat(one("select state || ' ' || priority || ' ' || next_step from repair where reference = $1", reference)).isEqualTo("emergency emergency we-come");
        assertThat(one("select max(due)::text from promise p join repair r on r.id = p.subject_id where p.standard = 'nph.repairs.emergency-attend' and r.reference = $1", reference))
                .startsWith("2027-01-13 09:30:00");
    }

    @Test
    void makesOneEmergencyOfADoubleTap() {
        var household = register.tenant();
        assertThat(log(household)).isEqualTo(log(household));
    }

    /** The first alarm and the one after it was accepted, each by four taps in the same moment. */
    @Test
    void makesOneAlertOfTapsInTheSameMoment() {
        var household = register.tenant();
        var user = new CurrentUser.Resident("login-" + household.person(), household.person());
        for (var round = 0; round < 2; round++) {
            var taps = reactor.core.publisher.Flux.range(0, 4).flatMap(_ -> emergencies.log(user, "flood", household.agreement())).collectList().block();
            assertThat(taps).hasSize(4).containsOnly(taps.getFirst());
            var reference = ((Emergencies.Logged.Kept) taps.getFirst()).reference();
            assertThat(waiting(reference)).isEqualTo("1");
            emergencies.accept(SAM, reference).block();
            clock.pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void refusesAnotherHouseholdsHome() {
        var household = register.tenant();
        var stranger = register.tenant();
        As.resident(client, stranger.person()).post().uri("/api/emergencies")
                .bodyValue(Map.of("danger", "flood", "agreement", household.agreement())).exchange().expectStatus().isNotFound();
        As.residentPages(client, stranger.person()).post().uri("/repairs/emergency/flood")
                .body(BodyInserters.fromFormData("agreement", "not-an-id")).exchange().expectStatus().isNotFound();
    }

    @Test
    void raisesItAgainUntilANamedPersonAccepts() {
        var reference = log(register.tenant());
        jobs.runAt(clock.instant());
        assertThat(timesRaised(reference)).isEqualTo(1);
        clock.pass(Duration.ofMinutes(5));
        jobs.runAt(clock.instant());
        assertThat(timesRaised(reference)).isEqualTo(2);

        assertThat(emergencies.accept(SAM, reference).block().acceptedBy()).contains("Sam Okafor");
        assertThat(emergencies.accept(KIM, reference).block().acceptedBy()).contains("Sam Okafor");

        clock.pass(Duration.ofMinutes(5));
        jobs.runAt(clock.instant());
        assertThat(timesRaised(reference)).isEqualTo(2);
    }

    @Test
    void raisesASecondFloodAlthoughTheFirstWasAccepted() {
        var household = register.tenant();
        var reference = log(household);
        emergencies.accept(SAM, reference).block();
        clock.pass(Duration.ofHours(30));

        assertThat(log(household)).isEqualTo(reference);
        assertThat(log(household)).isEqualTo(reference);

        assertThat(waiting(reference)).isEqualTo("1");
        jobs.runAt(clock.instant());
        assertThat(timesRaised(reference)).isEqualTo(1);
        assertThat(emergencies.accept(KIM, reference).block().acceptedBy()).contains("Kim Lee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"booked", "waiting", "reported", "no-access"})
    void makesAnOpenRepairOfThatFaultAnEmergency(String state) {
        var household = register.tenant();
        var reference = log(household);
        emergencies.accept(SAM, reference).block();
        database.sql("update repair set state = $2, next_step = 'visit' where reference = $1").bind(0, reference).bind(1, state)
                .fetch().rowsUpdated().block();
        clock.pass(Duration.ofMinutes(1));

        assertThat(log(household)).isEqualTo(reference);

        assertThat(waiting(reference)).isEqualTo("1");
        assertThat(one("select state || ' ' || next_step from repair where reference = $1", reference)).isEqualTo("emergency we-come");
        assertThat(As.residentPages(client, household.person()).get().uri("/repairs/" + reference).exchange()
                .expectBody(String.class).returnResult().getResponseBody()).contains("It became an emergency");
    }

    @Test
    void makesANewOneBesidesThatOfAFormerTenant() {
        var before = register.tenant();
        var theirs = log(before);
        var household = register.movedInAfter(before);

        var reference = log(household);

        assertThat(reference).isNotEqualTo(theirs);
        assertThat(log(household)).isEqualTo(reference);
        assertThat(waiting(reference)).isEqualTo("1");
        assertThat(As.residentPages(client, household.person()).get().uri("/repairs/" + reference + "/reported").exchange()
                .returnResult(String.class).getStatus().value()).isEqualTo(200);
    }

    @Test
    void logsAStuckLiftForTheBuildingAndLetsANeighbourFollowIt() {
        var block = register.block("Abington Court");
        var first = register.household("secure", block);
        var neighbour = register.household("secure", block);

        var reference = log(first, "lift");

        assertThat(one("select place_kind || ' ' || place_name from repair where reference = $1", reference)).isEqualTo("communal Abington Court");
        assertThat(log(neighbour, "lift")).isEqualTo(reference);
        assertThat(As.resident(client, neighbour.person()).get().uri("/api/repairs/" + reference).exchange()
                .returnResult(String.class).getStatus().value()).isEqualTo(200);
        assertThat(waiting(reference)).isEqualTo("1");
    }

    @Test
    void givesTheDeskTheRegistersNumberOfWhoTypedNone() {
        var reference = log(register.tenant());
        assertThat(emergencies.alerts(SAM).block()).filteredOn(alert -> alert.reference().equals(reference))
                .extracting(alert -> alert.name() + " " + alert.phone()).containsExactly("Test Person +447700900100");
        assertThat(As.staffPages(client, Role.AGENT).get().uri("/desk/emergencies").accept(MediaType.TEXT_HTML).exchange().expectBody(String.class)
                .returnResult().getResponseBody()).contains("Ring Test Person: 07700 900100");
        assertThat(emergencies.accept(SAM, reference).block().phone()).isEqualTo("+447700900100");
    }

    @Test
    void letsNoResidentAccept() {
        var household = register.tenant();
        var reference = log(household);
        assertThat(emergencies.accept(new CurrentUser.Resident("x", household.person()), reference).blockOptional()).isEmpty();
        assertThat(emergencies.alerts(new CurrentUser.Resident("x", household.person())).block()).isEmpty();
    }

    private String log(Register.Household household) {
        return log(household, "flood");
    }

    private String waiting(String reference) {
        return one("select count(*)::text from emergency_alert a join repair r on r.id = a.repair where a.accepted_at is null and r.reference = $1", reference);
    }

    private String log(Register.Household household, String danger) {
        var body = As.resident(client, household.person()).post().uri("/api/emergencies")
                .bodyValue(Map.of("danger", danger, "agreement", household.agreement()))
                .exchange().expectStatus().isCreated().expectBody(String.class).returnResult().getResponseBody();
        return JsonPath.read(body, "$.reference");
    }

    private int timesRaised(String reference) {
        return Integer.parseInt(one("select times_raised::text from emergency_alert a join repair r on r.id = a.repair where r.reference = $1 order by a.raised_at desc limit 1", reference));
    }

    private String page(String path) {
        return client.get().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody();
    }

    private String one(String sql, String reference) {
        return database.sql(sql).bind(0, reference).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
