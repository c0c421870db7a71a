package org.doorstep.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.doorstep.surveys.service.SurveyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** How it went, through both doors: whose it is, what is taken, and what an unhappy answer leads to. */
@IntegrationTest
class SurveysTests {

    enum Face { PAGES, API }

    record Reply(int status, String body) {}

    static final Map<String, String> HAPPY = Map.of("repair", "5", "time", "4", "manner", "5", "keptWord", "yes", "improve", "");
    static final Map<String, String> UNHAPPY = Map.of("repair", "1", "time", "4", "manner", "5", "keptWord", "partly", "improve", "It drips again");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    SurveyStore surveys;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Ids ids;

    private UUID repair;
    private String reference;
    private String person;
    private Register.Household household;

    @BeforeEach
    void somebodyIsAsked() {
        clock.set(TestClock.START);
        household = new Register(database).tenant();
        person = household.person();
        repair = ids.next();
        reference = ids.reference("REP").value();
        surveys.invite(repair, reference, person, clock.instant()).block();
    }

    @Test
    void refusesWithoutLogIn() {
        client.get().uri("/api/surveys/" + reference).exchange().expectStatus().isUnauthorized();
        client.get().uri("/surveys/" + reference).accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void hidesOtherPeoples(Face face) {
        var stranger = new Register(database).tenant().person();
        assertThat(get(face, stranger).status()).isEqualTo(404);
        assertThat(answer(face, stranger, HAPPY).status()).isEqualTo(404);
        assertThat(get(face, person).status()).isEqualTo(200);
    }

    @Test
    void saysWhichRepairItAsksAboutByWhatWasWrong() {
        assertThat(get(Face.PAGES, person).body()).as("one that they may no longer see").contains("We ask about your repair " + reference + ".");
        database.sql("""
                        insert into repair (id, reference, person, agreement, place_kind, place, place_name, patch, fault, trade, minutes,
                            priority, raised_for, payer, hazards, tenure, review_reasons, answers, words, meet_name, meet_phone, access,
                            access_notes, state, next_step, reported_at, changed_at)
                        values ($1, $2, $3, $4, 'home', $5, 'Flat 1', 'T', 'tap-dripping', 'plumbing', 30, 'routine', '{}',
                            'landlord', '[]', 'secure', '{}', '{}', '', '', '', '{}', '', 'done', 'nothing', '2027-01-04T09:00Z', now())""")
                .bind(0, repair).bind(1, reference).bind(2, person).bind(3, household.agreement()).bind(4, household.home()).fetch().rowsUpdated().block();
        var asked = "We ask about this repair: Tap drips, reported on Monday 4 January 2027. Its reference is " + reference + ".";
        assertThat(get(Face.PAGES, person).body()).contains(asked).as("they are at their repairs").contains("<a href=\"/repairs\" aria-current=\"page\">")
                .containsOnlyOnce("aria-current=\"page\"");
        assertThat(As.resident(client, person).get().uri("/api/pages/surveys/" + reference).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody()).contains(asked);
        assertThat(answer(Face.PAGES, person, Map.of()).body()).as("with what is wrong").contains(asked);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void promisesACallForAScoreOfOneAndSaysByWhen(Face face) {
        var sent = answer(face, person, UNHAPPY);

        assertThat(sent.status()).as(sent.body()).isIn(200, 303);
        assertThat(one("select standard || ' ' || state from promise where subject_kind = 'survey' and subject_id = $1")).isEqualTo("nph.surveys.follow-up open");
        assertThat(get(face, person).body()).contains(face == Face.PAGES
                ? "We will ring you by 5pm on Wednesday 13 January 2027" : "\"callBy\":\"2027-01-13T17:00:00Z\"");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void promisesNothingForAHappyAnswer(Face face) {
        answer(face, person, HAPPY);

        assertThat(one("select count(*)::text from promise where subject_id = $1")).isEqualTo("0");
        assertThat(get(face, person).body()).doesNotContain("We will ring you").doesNotContain("2027-01-13T");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void answersTheSameAnswersTheSameAndRefusesOthers(Face face) {
        var first = answer(face, person, UNHAPPY);
        var again = answer(face, person, UNHAPPY);
        var others = answer(face, person, HAPPY);

        assertThat(again.status()).isEqualTo(first.status());
        assertThat(others.status()).isEqualTo(409);
        assertThat(others.body()).contains("You have answered already");
        assertThat(one("select repair::text from survey where id = $1")).isEqualTo("1");
        assertThat(one("select count(*)::text from promise where subject_id = $1")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void saysWhatIsMissingAndKeepsWhatWasTyped(Face face) {
        var fields = new HashMap<>(UNHAPPY);
        fields.remove("time");
        var sent = answer(face, person, fields);

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.body()).contains("Choose how satisfied you are with the time it took");
        if (face == Face.PAGES) {
            assertThat(sent.body()).contains("It drips again");
        }
        assertThat(one("select (answered_at is null)::text from survey where id = $1")).isEqualTo("true");
    }

    @Test
    void showsTheAnswersToTheDeskAndToNobodyElse() {
        answer(Face.PAGES, person, UNHAPPY);
        var desk = "/desk/surveys/" + reference;
        assertThat(page(As.staffPages(client, Role.AGENT).get().uri(desk).exchange()).body())
                .contains("Very dissatisfied").contains("It drips again").contains("Test Person").contains("Ring by 5pm on Wednesday 13 January 2027");
        assertThat(page(As.residentPages(client, person).get().uri(desk).exchange()).status()).isEqualTo(404);
        assertThat(page(As.operativePages(client, "OP01").get().uri(desk).exchange()).status()).isEqualTo(404);
    }

    private Reply get(Face face, String who) {
        return page(face == Face.PAGES ? As.residentPages(client, who).get().uri("/surveys/" + reference).exchange()
                : As.resident(client, who).get().uri("/api/surveys/" + reference).exchange());
    }

    private Reply answer(Face face, String who, Map<String, String> fields) {
        if (face == Face.API) {
            return page(As.resident(client, who).put().uri("/api/surveys/" + reference + "/answers").bodyValue(fields).exchange());
        }
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return page(As.residentPages(client, who).post().uri("/surveys/" + reference).body(BodyInserters.fromFormData(form)).exchange());
    }

    private static Reply page(WebTestClient.ResponseSpec response) {
        var result = response.expectBody(String.class).returnResult();
        return new Reply(result.getStatus().value(), String.valueOf(result.getResponseBody()));
    }

    private String one(String sql) {
        return database.sql(sql).bind(0, repair).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
