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
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.repairs.Door;
import org.doorstep.repairs.Register;
import org.doorstep.repairs.ReportStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    void isKeptWhileACaseIsOpenOrAnAgreementHolds() {
        forgetAt("2034-01-13T09:00:00Z");
        assertThat(text("select words from repair where id = $1::uuid", repair.toString())).contains("Unforgettable");
        assertThat(text("select family_name from person where reference = $1", household.person())).isEqualTo("Person");
    }

    @Test
    void isForgottenSixYearsAfterTheEndAndNotBefore() {
        database.sql("update repair set state = 'done' where id = $1").bind(0, repair).then().block();
        database.sql("update visit set state = 'DONE' where subject_id = $1").bind(0, repair).then().block();
        database.sql("update agreement set ended = '2027-02-01' where id = $1").bind(0, household.agreement()).then().block();
        database.sql("insert into survey (id, reference, person, invited_at) values ($1, $2, $3, '2027-01-15')")
                .bind(0, repair).bind(1, "R" + repair).bind(2, household.person()).then().block();

        forgetAt("2033-01-10T09:00:00Z");
        assertThat(text("select words from repair where id = $1::uuid", repair.toString())).contains("Unforgettable");
        assertThat(text("select person from survey where id = $1::uuid", repair.toString())).isEmpty();

        forgetAt("2033-03-01T09:00:00Z");
        assertThat(text("select words || person || meet_name || meet_phone from repair where id = $1::uuid", repair.toString())).isEmpty();
        assertThat(text("select fault from repair where id = $1::uuid", repair.toString())).isNotEmpty();
        assertThat(text("select meet || meet_phone || access_notes || held_by from visit where subject_id = $1::uuid", repair.toString())).isEmpty();
        assertThat(text("select count(*)::text from contact where person = $1", household.person())).isEqualTo("0");
        assertThat(text("select concat(given_name, family_name, mobile, email) from person where reference = $1", household.person())).isEqualTo("-");
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
