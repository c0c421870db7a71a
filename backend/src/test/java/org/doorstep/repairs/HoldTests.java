package org.doorstep.repairs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.repairs.ReportJourneyTests.Face;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A slot is kept while the report is finished, longer once, and its end is said. */
@IntegrationTest
class HoldTests {

    private static final String LONGER = "Keep it 10 minutes longer";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    Register register;
    Register.Household household;
    Door pages;
    UUID draft;

    @BeforeEach
    void aSlotIsHeld() {
        clock.set(TestClock.START);
        register = new Register(database);
        household = register.tenant();
        pages = Door.pages(client, household.person());
        draft = ReportJourneyTests.upToSlot(pages, household);
        pages.answer(draft, ReportStep.SLOT, Map.of("slot", "2027-01-14.am"));
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void isKeptLongerOnceAndTheButtonGoes() {
        assertThat(check()).contains("We keep this time for you until 9:40am").contains(LONGER);

        pages.answer(draft, ReportStep.SLOT, Map.of("longer", "yes"));

        assertThat(check()).contains("We keep this time for you until 9:50am").doesNotContain(LONGER);
    }

    @Test
    void isKeptLongerOnceThroughTheApi() {
        var api = "/repair-drafts/" + draft;
        var app = Door.api(client, household.person());
        assertThat(JsonPath.<Boolean>read(app.get(api).body(), "$.hold.extendable")).isTrue();

        for (int sent = 0; sent < 2; sent++) {
            As.resident(client, household.person()).post().uri("/api" + api + "/hold-extension").exchange()
                    .expectStatus().isOk().expectBody()
                    .jsonPath("$.hold.extendable").isEqualTo(false)
                    .jsonPath("$.hold.until").isEqualTo("2027-01-12T09:50:00Z");
        }
    }

    @Test
    void refusesWithoutLogInAndHidesOtherPeoples() {
        var path = "/api/repair-drafts/" + draft;
        client.post().uri(path + "/hold-extension").exchange().expectStatus().isUnauthorized();
        client.get().uri(path + "/slots").exchange().expectStatus().isUnauthorized();
        var stranger = As.resident(client, register.tenant().person());
        stranger.post().uri(path + "/hold-extension").exchange().expectStatus().isNotFound();
        stranger.get().uri(path + "/slots").exchange().expectStatus().isNotFound();
    }

    @Test
    void saysThatItRanOutAndStillBooksWhatNobodyTook() {
        clock.pass(Duration.ofMinutes(10));
        assertThat(check()).contains("We do not keep your time for you any more").doesNotContain(LONGER);
        var draftNow = Door.api(client, household.person()).get("/repair-drafts/" + draft).body();
        assertThat(JsonPath.<Boolean>read(draftNow, "$.holdRanOut")).isTrue();

        assertThat(pages.send(draft).location()).contains("/reported");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void isOneOfThreeThatAnybodyHasAtOnce(Face face) {
        for (var slot : List.of("2027-01-14.pm", "2027-01-15.am")) {
            pages.answer(ReportJourneyTests.upToSlot(pages, household), ReportStep.SLOT, Map.of("slot", slot));
        }
        var door = face == Face.PAGES ? pages : Door.api(client, household.person());
        var fourth = ReportJourneyTests.upToSlot(door, household);

        var refused = door.answer(fourth, ReportStep.SLOT, Map.of("slot", "2027-01-15.pm"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("We already keep 3 other times for you. Send those reports first, or ask us to ring you");
        assertThat(door.answer(fourth, ReportStep.SLOT, Map.of("slot", "call-back")).status()).isIn(200, 303);
        pages.send(draft);
        assertThat(door.answer(fourth, ReportStep.SLOT, Map.of("slot", "2027-01-15.pm")).status()).isIn(200, 303);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void leavesNoneForAVisitOfARepairWhileThreeAreKept(Face face) {
        var toRing = ReportJourneyTests.upToSlot(pages, household);
        pages.answer(toRing, ReportStep.SLOT, Map.of("slot", "call-back"));
        var sent = pages.send(toRing).location().split("/")[2];
        for (var slot : List.of("2027-01-14.pm", "2027-01-15.am")) {
            var other = ReportJourneyTests.upToSlot(pages, household);
            pages.answer(other, ReportStep.ADVICE, Map.of("besides", sent));
            pages.answer(other, ReportStep.SLOT, Map.of("slot", slot));
        }

        var refused = VisitDoor.of(client, face, household.person(), sent).book("2027-01-15.pm");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("We already keep 3 other times for you");
    }

    private String check() {
        return pages.get("/repairs/report/" + draft + "/check").body();
    }
}
