package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.repairs.ReportJourneyTests.Face;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What was answered once is there again: after a break, beside a mistake, through the other door. */
@IntegrationTest
class NothingTypedIsLostTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Register register;

    @BeforeEach
    void register() {
        register = new Register(database);
    }

    private Door door(Face face, String person) {
        return face == Face.PAGES ? Door.pages(client, person) : Door.api(client, person);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void aReportIsResumedWhereItWasLeft(Face face) {
        var household = register.tenant();
        var door = door(face, household.person());
        var draft = begun(door, household);
        for (int i = 0; i < 4; i++) {
            assertThat(door.begin()).isNotEqualTo(draft);
        }

        assertThat(door(Face.PAGES, household.person()).get("/repairs/report").body()).contains("/repairs/report/" + draft);
        assertThat(door(Face.PAGES, household.person()).get("/repairs/report/" + draft).location()).endsWith("/photos");
        var unfinished = door(Face.API, household.person()).get("/repair-drafts").body();
        assertThat(unfinished).contains(draft.toString()).contains("It drips all night");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void aReportBegunAgainWithoutAnAnswerIsTheSame(Face face) {
        var household = register.tenant();
        var door = door(face, household.person());
        var first = door.begin();

        assertThat(door.begin()).isEqualTo(first);

        door.answer(first, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        assertThat(door.begin()).isNotEqualTo(first);
    }

    @Test
    void reportsBegunUnderKeysOfTheirOwnShareNothingAlsoWhereTheFirstHasNoAnswerYet() {
        var household = register.tenant();
        var first = begunUnder("the-first", household);

        assertThat(begunUnder("the-second", household)).isNotEqualTo(first);
        assertThat(begunUnder("the-first", household)).isEqualTo(first);
        for (var face : Face.values()) {
            assertThat(door(face, household.person()).begin()).isNotEqualTo(first);
        }
    }

    private UUID begunUnder(String key, Register.Household household) {
        var body = As.resident(client, household.person()).post().uri("/api/repair-drafts").header("Idempotency-Key", key)
                .exchange().expectBody(String.class).returnResult().getResponseBody();
        return UUID.fromString(JsonPath.read(body, "$.id"));
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void aGoodFieldIsKeptBesideAWrongOne(Face face) {
        var household = register.tenant();
        var door = door(face, household.person());
        var draft = begun(door, household);
        door.answer(draft, ReportStep.PHOTOS, Map.of());

        var wrong = door.answer(draft, ReportStep.ACCESS,
                Map.of("meetName", "Sam", "meetPhone", "ring me", "access", "dog,lion", "notes", "Use the side door"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(answer(draft, "meetName")).isEqualTo("Sam");
        assertThat(answer(draft, "notes")).isEqualTo("Use the side door");
        assertThat(answer(draft, "meetPhone")).isEqualTo("null");
        assertThat(answer(draft, "access")).isEqualTo("null");
        assertThat(door(Face.PAGES, household.person()).get("/repairs/report/" + draft).location()).endsWith("/access");
    }

    @Test
    void aGoodAnswerOfTheAppIsKeptBesideAWrongOne() {
        var household = register.tenant();
        var app = Door.api(client, household.person());
        var draft = app.begin();
        app.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));

        assertThat(app.answer(draft, ReportStep.QUESTIONS, Map.of("where", "kitchen", "kitchen", "a lake")).status()).isEqualTo(422);

        assertThat(answer(draft, "where")).isEqualTo("kitchen");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void aHomeWithANeedIsToldToBeSoonerWhenTheHomeIsChangedToIt(Face face) {
        var household = register.tenant();
        var withBaby = register.anotherHome(household);
        register.vulnerable(withBaby, "resident");
        var door = door(face, household.person());
        var draft = begun(door, household);

        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + withBaby.agreement()));

        assertThat(door(Face.PAGES, household.person()).get("/repairs/report/" + draft).location()).endsWith("/advice");
        assertThat(door(Face.PAGES, household.person()).get("/repairs/report/" + draft + "/advice").body()).contains("more pressing than usual");
        assertThat(answer(draft, "words")).isEqualTo("It drips all night");
    }

    private static UUID begun(Door door, Register.Household household) {
        var draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        door.answer(draft, ReportStep.QUESTIONS, Map.of("where", "kitchen"));
        door.answer(draft, ReportStep.QUESTIONS, Map.of("kitchen", "tap"));
        door.answer(draft, ReportStep.QUESTIONS, Map.of("tap", "drip"));
        door.answer(draft, ReportStep.ADVICE, Map.of());
        door.answer(draft, ReportStep.WORDS, Map.of("words", "It drips all night"));
        return draft;
    }

    private String answer(UUID draft, String field) {
        return database.sql("select coalesce(answers ->> $2, 'null') from journey_draft where id = $1").bind(0, draft).bind(1, field)
                .map(row -> row.get(0, String.class)).one().block();
    }
}
