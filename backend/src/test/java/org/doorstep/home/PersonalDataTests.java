package org.doorstep.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.appointments.VisitState;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.repairs.Door;
import org.doorstep.repairs.Register;
import org.doorstep.repairs.ReportStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is kept about somebody: told to them, and forgotten in time. */
@IntegrationTest
class PersonalDataTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs due;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock.Standing clock;

    Register.Household household;
    UUID repair;

    @BeforeEach
    void somebodyWithARepair() {
        var register = new Register(database);
        household = register.tenant();
        register.vulnerable(household, "office");
        repair = reported("It drips all night, says Mx Unforgettable");
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void refusesWithoutLogIn() {
        client.get().uri("/api/me/data").exchange().expectStatus().isUnauthorized();
        client.get().uri("/my-data").accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
    }

    @Test
    void isToldToThePersonThroughBothDoorsAsTheSameFile() {
        var app = document(As.resident(client, household.person()), "/api/me/data");
        var page = document(As.residentPages(client, household.person()), "/my-data");

        assertThat(JsonPath.<List<String>>read(app, "$.person[*].mobile")).containsExactly("+447700900100");
        assertThat(JsonPath.<List<String>>read(app, "$.agreements[*].line1")).hasSize(1);
        assertThat(JsonPath.<List<String>>read(app, "$.repairs[*].words")).containsExactly("It drips all night, says Mx Unforgettable");
        assertThat(JsonPath.<List<String>>read(app, "$.visits[*].meet_phone")).containsExactly("07700 900 982");
        assertThat(JsonPath.<List<String>>read(app, "$.contact[*].kind")).contains("appointment-booked");
        assertThat(JsonPath.<List<String>>read(app, "$.drafts[*].answers.words")).hasSize(1);
        assertThat(JsonPath.<Map<String, Object>>read(app, "$")).containsKeys("needs", "surveys", "repairs-joined", "waiting-work");
        assertThat(JsonPath.<Object>read(page, "$.repairs")).isEqualTo(JsonPath.<Object>read(app, "$.repairs"));
    }

    @Test
    void isNotToldToAnybodyElse() {
        var other = new Register(database).tenant();
        assertThat(document(As.resident(client, other.person()), "/api/me/data")).doesNotContain("Unforgettable");
        As.resident(client, other.person()).get().uri("/api/people/" + household.person() + "/data").exchange().expectStatus().isNotFound();
        As.residentPages(client, other.person()).get().uri("/people/" + household.person() + "/data").exchange().expectStatus().isNotFound();
        As.staff(client, Role.AGENT).get().uri("/api/people/" + household.person() + "/data").exchange().expectStatus().isNotFound();
        As.staff(client, Role.AGENT).get().uri("/api/me/data").exchange().expectStatus().isForbidden();
    }

    @Test
    void isGivenToAnAdministratorWhoIsAskedForItAndWrittenDown() {
        var asked = document(As.staff(client, Role.ADMINISTRATOR), "/api/people/" + household.person() + "/data");
        assertThat(asked).contains("Unforgettable");
        As.staff(client, Role.ADMINISTRATOR).get().uri("/api/people/P-NOBODY/data").exchange().expectStatus().isNotFound();
        assertThat(text("""
                select string_agg(actor, ',') from audit_entry a join person p on p.id = a.subject_id
                where a.what = 'person.data-given' and p.reference = $1""", household.person())).isEqualTo("login-staff");
    }

    @Test
    void tellsOfAHomeThatTheyLeftWhatTheySaidAndNothingThatHappened() {
        var register = new Register(database);
        register.jointWith(household);
        register.leaves(household.person(), household);

        var given = document(As.resident(client, household.person()), "/api/me/data");
        assertThat(JsonPath.<List<Map<String, Object>>>read(given, "$['repairs-before']")).singleElement().satisfies(before ->
                assertThat(before).containsEntry("words", "It drips all night, says Mx Unforgettable")
                        .containsOnlyKeys("reference", "place_name", "fault", "answers", "words", "meet_name", "meet_phone", "access",
                                "access_notes", "reported_at"));
        assertThat(JsonPath.<List<Object>>read(given, "$.repairs")).isEmpty();
        assertThat(JsonPath.<List<Object>>read(given, "$.visits")).isEmpty();
    }

    @Test
    void doesNotTellWhatOthersOfTheHomeWrote() {
        database.sql("update visit set cancel_reason = 'The other one is ill' where subject_id = $1").bind(0, repair).then().block();
        database.sql("""
                        insert into no_access (visit, at, note, answer_until, answered_at, answered_by, answer)
                        select id, booked_at, 'Knocked', booked_at, booked_at, 'P-OTHER', 'In the garden' from visit where subject_id = $1""")
                .bind(0, repair).then().block();
        assertThat(document(As.resident(client, household.person()), "/api/me/data")).doesNotContain("is ill", "In the garden");

        database.sql("update no_access set answered_by = $2 where visit in (select id from visit where subject_id = $1)")
                .bind(0, repair).bind(1, household.person()).then().block();
        assertThat(document(As.resident(client, household.person()), "/api/me/data")).contains("In the garden").doesNotContain("is ill");
    }

    @ParameterizedTest
    @EnumSource(VisitState.class)
    void forgetsWhoWasVisitedHoweverTheVisitEnded(VisitState state) {
        database.sql("""
                        update visit set state = $2, held_until = window_start, cancel_reason = 'Ill', what_was_done = 'Spoke with Mx Unforgettable',
                            waiting_for = 'Their key', review_on = '2027-02-01' where subject_id = $1""")
                .bind(0, repair).bind(1, state.name()).then().block();

        forgetAt("2033-03-01T09:00:00Z");

        assertThat(text("""
                select concat(held_by, meet, meet_phone, access_notes, cancel_reason, what_was_done, waiting_for)
                from visit where subject_id = $1::uuid""", repair.toString())).isEmpty();
    }

    /** Once it is forgotten whose they were, two holds are not taken for two of one person. */
    @Test
    void forgetsWhoKeptSlotsAtTheSameTime() {
        database.sql("""
                        update visit set state = 'HELD', hold_number = 1, held_since = '2027-01-12T09:30:00Z', held_until = '2027-01-12T09:40:00Z'
                        where subject_id = $1""").bind(0, repair).then().block();
        database.sql("""
                        insert into visit (id, subject_kind, subject_id, trade, patch, minutes, due, operative, day, slot, window_start, window_end,
                            planned_start, planned_end, state, held_by, held_until, hold_number, held_since)
                        select gen_random_uuid(), subject_kind, gen_random_uuid(), trade, patch, minutes, due, operative, day - 7, slot,
                            window_start - interval '7 days', window_end - interval '7 days', planned_start - interval '7 days',
                            planned_end - interval '7 days', state, 'somebody else', held_until, hold_number, held_since
                        from visit where subject_id = $1""").bind(0, repair).then().block();

        forgetAt("2033-03-01T09:00:00Z");

        assertThat(text("select held_by from visit where subject_id = $1::uuid", repair.toString())).isEmpty();
        assertThat(text("select count(*)::text from visit where held_by = $1", "somebody else")).isEqualTo("0");
    }

    @Test
    void forgetsWhatWasSaidOfARepairWithItsSurvey() {
        for (var kind : List.of("survey-answered", "followed-up")) {
            database.sql("""
                            insert into contact (id, person, direction, kind, subject_kind, subject_id, at, actor, facts, own_words, once)
                            values (gen_random_uuid(), $1, 'in', $2, 'repair', $3, '2027-01-15T12:00:00Z', 'login', '{}', 'Mx Rude', $2)""")
                    .bind(0, household.person()).bind(1, kind).bind(2, repair).then().block();
        }
        var words = "select string_agg(own_words, ',') from contact where person = $1 and kind in ('survey-answered', 'followed-up')";

        forgetAt("2029-01-15T09:00:00Z");
        assertThat(text(words, household.person())).isEqualTo("Mx Rude,Mx Rude");

        forgetAt("2029-01-16T09:00:00Z");
        assertThat(text(words, household.person())).isEqualTo(",");
    }

    @Test
    void isKeptWhileACaseIsOpenOrAnAgreementHolds() {
        forgetAt("2034-01-13T09:00:00Z");
        assertThat(text("select words from repair where id = $1::uuid", repair.toString())).contains("Unforgettable");
        assertThat(text("select family_name from person where reference = $1", household.person())).isEqualTo("Person");
    }

    @Test
    void isForgottenSixYearsAfterTheEndAndNotBefore() {
        database.sql("update repair set state = 'done', done_note = 'Mx U let me in', waiting_for = 'Their key' where id = $1").bind(0, repair).then().block();
        database.sql("update visit set state = 'DONE' where subject_id = $1").bind(0, repair).then().block();
        database.sql("update agreement set ended = '2027-02-01' where id = $1").bind(0, household.agreement()).then().block();
        database.sql("insert into survey (id, reference, person, invited_at) values ($1, $2, $3, '2027-01-15')")
                .bind(0, repair).bind(1, "R" + repair).bind(2, household.person()).then().block();

        forgetAt("2033-01-10T09:00:00Z");
        assertThat(text("select words from repair where id = $1::uuid", repair.toString())).contains("Unforgettable");
        assertThat(text("select person from survey where id = $1::uuid", repair.toString())).isEmpty();

        forgetAt("2033-03-01T09:00:00Z");
        assertThat(text("select concat(words, person, meet_name, meet_phone, done_note, waiting_for) from repair where id = $1::uuid", repair.toString())).isEmpty();
        assertThat(text("select fault from repair where id = $1::uuid", repair.toString())).isNotEmpty();
        assertThat(text("select meet || meet_phone || access_notes || held_by from visit where subject_id = $1::uuid", repair.toString())).isEmpty();
        assertThat(text("select count(*)::text from contact where person = $1", household.person())).isEqualTo("0");
        assertThat(text("select concat(given_name, family_name, mobile, email) from person where reference = $1", household.person())).isEqualTo("-");
    }

    @Test
    void keepsThePhotosOfACaseThatIsOpenHoweverOldTheyAre() {
        var visit = UUID.fromString(text("select id::text from visit where subject_id = $1::uuid", repair.toString()));
        photo("repair", repair);
        photo("visit", visit);

        forgetAt("2034-01-13T09:00:00Z");
        assertThat(photos(repair) + photos(visit)).isEqualTo(2);

        database.sql("update repair set state = 'done', changed_at = '2034-01-13' where id = $1").bind(0, repair).then().block();
        forgetAt("2040-01-12T09:00:00Z");
        assertThat(photos(repair) + photos(visit)).isEqualTo(2);

        forgetAt("2040-01-14T09:00:00Z");
        assertThat(photos(repair) + photos(visit)).isZero();
    }

    private void photo(String kind, UUID of) {
        database.sql("""
                        insert into stored_file (id, subject_kind, subject_id, kind, content_type, store_key, size_bytes, sha256,
                            thumbnail_key, thumbnail_bytes, made_by, made_at)
                        values ($1, $2, $1, 'photo', 'image/jpeg', $3, 1, $3 || $3, reverse($3), 1, 'somebody', '2027-01-12')""")
                .bind(0, of).bind(1, kind).bind(2, of.toString().replace("-", "")).then().block();
    }

    private int photos(UUID of) {
        return Integer.parseInt(text("select count(*)::text from stored_file where subject_id = $1::uuid", of.toString()));
    }

    private void forgetAt(String moment) {
        clock.set(Instant.parse(moment));
        jobs.enqueue("privacy.forget", UUID.randomUUID().toString(), "", clock.instant()).block();
        due.runAt(clock.instant());
    }

    private static String document(WebTestClient caller, String path) {
        var answer = caller.get().uri(path).exchange().expectStatus().isOk()
                .expectHeader().valueEquals("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .expectHeader().valueEquals("Cache-Control", "no-store")
                .expectBody(String.class).returnResult();
        return answer.getResponseBody();
    }

    private UUID reported(String words) {
        var app = Door.api(client, household.person());
        var draft = app.begin();
        app.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        app.answer(draft, ReportStep.QUESTIONS, Map.of("where", "kitchen", "kitchen", "tap", "tap", "drip"));
        app.answer(draft, ReportStep.ADVICE, Map.of());
        app.answer(draft, ReportStep.WORDS, Map.of("words", words));
        app.answer(draft, ReportStep.PHOTOS, Map.of());
        app.answer(draft, ReportStep.ACCESS, Map.of("meetName", "Sam", "meetPhone", "07700 900 982"));
        app.answer(draft, ReportStep.SLOT, Map.of("slot", "2027-01-14.am"));
        app.send(draft);
        due.runAt(clock.instant());
        return draft;
    }

    private String text(String sql, String argument) {
        return database.sql(sql).bind(0, argument).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
