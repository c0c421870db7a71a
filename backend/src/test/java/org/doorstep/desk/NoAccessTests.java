package org.doorstep.desk;

import java.time.Instant;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.appointments.Appointments;
import org.doorstep.desk.Cases.Case;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody was in: nothing is closed while the resident may answer, whatever is told late or out of turn. */
@IntegrationTest
class NoAccessTests {

    private static final Instant THURSDAY = Instant.parse("2027-01-14T09:40:00Z");
    private static final Instant FRIDAY = Instant.parse("2027-01-15T09:40:00Z");
    private static final Instant FRIDAY_AFTER_FIVE = Instant.parse("2027-01-15T17:00:01Z");
    private static final Instant MONDAY_AT_FIVE = Instant.parse("2027-01-18T17:00:00Z");
    private static final Instant IN_MARCH = Instant.parse("2027-03-01T10:00:00Z");
    private static final String SLOT = "slot";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Appointments appointments;

    Cases cases;
    Case tap;
    Browser phone;
    Browser resident;

    @BeforeEach
    void aVisitOnThursday() {
        clock.set(TestClock.START);
        cases = new Cases(client, database, jobs, clock);
        tap = cases.booked();
        phone = new Browser(As.operativePages(client, tap.operative()));
        resident = new Browser(As.residentPages(client, tap.household().person()));
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void closesTheRepairWhenTheTimeToAnswerIsOver() {
        nobodyIn(THURSDAY);
        at(FRIDAY_AFTER_FIVE.minusSeconds(1));
        assertThat(state()).isEqualTo("no-access");

        at(FRIDAY_AFTER_FIVE);
        assertThat(state()).isEqualTo("cancelled");
        assertThat(resident.get(path()).body()).contains("Closed, because nobody let us in");
    }

    @Test
    void tellsNeighboursWhoJoinedThatItIsClosed() {
        var neighbour = cases.household().person();
        database.sql("insert into repair_follower (repair, person, since) values ($1, $2, now())")
                .bind(0, tap.repair()).bind(1, neighbour).fetch().rowsUpdated().block();
        nobodyIn(THURSDAY);

        at(FRIDAY_AFTER_FIVE);

        assertThat(cases.one("select string_agg(person || ' ' || kind, ', ' order by kind) from contact where subject_id = $1"
                + " and kind in ('repair-closed', 'repair-ended')", tap.repair()))
                .isEqualTo(tap.household().person() + " repair-closed, " + neighbour + " repair-ended");
    }

    @Test
    void saysTheMinuteOfTheKnock() {
        nobodyIn(THURSDAY);
        assertThat(knock("no-access")).isEqualTo("09:35:00");
    }

    @Test
    void ringsAndClosesNothingWhenWeKnockedAfterTheWindow() {
        at(Instant.parse("2027-01-14T13:00:00Z"));
        nobodyIn(Instant.parse("2027-01-14T15:10:00Z"), "15:05");

        assertThat(state()).isEqualTo("reported");
        assertThat(cases.one("select next_step from repair where id = $1", tap.repair())).isEqualTo("we-ring");
        assertThat(knock("no-access-late")).isEqualTo("15:05:00");
        at(FRIDAY_AFTER_FIVE);
        assertThat(state()).isEqualTo("reported");
        assertThat(appointments.mayClose(new CurrentUser.System("test"), new Subject("repair", tap.repair()), tap.visit()).block()).isFalse();
    }

    @Test
    void blamesNobodyForAKnockBeforeTheWindow() {
        setOff(Instant.parse("2027-01-14T08:10:00Z"));
        var early = phone.upload(visit() + "/no-access", nobody("07:55"));

        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("Nobody has to be in before 8am").contains("Knocked twice");
        assertThat(cases.one("select state from visit where id = $1", tap.visit())).isEqualTo("ARRIVED");
        assertThat(phone.upload(visit() + "/no-access", nobody("08:00")).status()).isEqualTo(303);
    }

    @Test
    void tellsTheResidentOfAnEmergencyAndRaisesItAgainWhenTheyWereIn() {
        database.sql("update repair set state = 'emergency', next_step = 'we-come' where id = $1").bind(0, tap.repair()).fetch().rowsUpdated().block();
        nobodyIn(THURSDAY);
        assertThat(knock("emergency-stands")).isEqualTo("09:35:00");
        assertThat(cases.one("select state || ' ' || next_step from repair where id = $1", tap.repair())).isEqualTo("emergency we-come");

        resident.post(path() + "/i-was-in", Map.of("words", "I was in"));
        cases.newsArrives();
        assertThat(cases.one("select count(*)::text from emergency_alert where accepted_at is null and repair = $1", tap.repair())).isEqualTo("1");
        assertThat(state()).isEqualTo("emergency");
    }

    @Test
    void closesNothingForAVisitThatWasBookedAnew() {
        nobodyIn(THURSDAY);
        resident.post(path() + "/time", Map.of(SLOT, "2027-01-15.am"));
        cases.newsArrives();
        nobodyIn(FRIDAY);

        at(FRIDAY_AFTER_FIVE);
        assertThat(state()).isEqualTo("no-access");
        assertThat(resident.get(path()).body()).contains("If you were in, tell us by");
        at(MONDAY_AT_FIVE);
        assertThat(state()).isEqualTo("no-access");
        at(MONDAY_AT_FIVE.plusSeconds(1));
        assertThat(state()).isEqualTo("cancelled");
    }

    @Test
    void closesNothingThatWasAnsweredInTimeThoughTheAnswerIsToldLate() {
        nobodyIn(THURSDAY);
        clock.set(FRIDAY_AFTER_FIVE.minusSeconds(61));
        assertThat(resident.post(path() + "/i-was-in", Map.of("words", "I was in")).location()).isEqualTo(path());
        late("event.repairs.no-access-disputed");

        at(FRIDAY_AFTER_FIVE);
        assertThat(state()).isEqualTo("no-access");
        arrive("event.repairs.no-access-disputed");
        assertThat(state()).isEqualTo("reported");
        assertThat(cases.one("select next_step from repair where id = $1", tap.repair())).isEqualTo("we-ring");
    }

    @Test
    void staysWhereTheVisitIsWhenItsBookingIsToldLast() {
        resident.post(path() + "/cancel-visit", Map.of("reason", "I am away"));
        cases.newsArrives();
        clock.pass(java.time.Duration.ofMinutes(1));
        resident.post(path() + "/time", Map.of(SLOT, "2027-01-14.am"));
        late("event.repairs.visit-booked");
        nobodyIn(THURSDAY);
        assertThat(state()).isEqualTo("no-access");

        arrive("event.repairs.visit-booked");
        assertThat(state()).isEqualTo("no-access");
        assertThat(resident.get(path()).body()).contains("A visit was booked").contains("If you were in, tell us by");
    }

    @Test
    void ringsThoughTheAnswerIsToldBeforeTheNoAccess() {
        setOff(THURSDAY);
        phone.upload(visit() + "/no-access", nobody());
        late("event.repairs.no-access-recorded");
        resident.post(path() + "/i-was-in", Map.of("words", ""));
        cases.newsArrives();
        assertThat(state()).isEqualTo("reported");

        arrive("event.repairs.no-access-recorded");
        assertThat(state()).isEqualTo("reported");
        at(FRIDAY_AFTER_FIVE);
        assertThat(state()).isEqualTo("reported");
    }

    @Test
    void takesTheAnswerThroughBothDoorsAndFromNobodyElse() {
        nobodyIn(THURSDAY);
        var api = "/api" + path() + "/i-was-in";
        var words = Map.of("words", "I was in all morning");
        client.post().uri(api).bodyValue(words).exchange().expectStatus().isUnauthorized();
        var stranger = cases.household().person();
        As.resident(client, stranger).post().uri(api).bodyValue(words).exchange().expectStatus().isNotFound();
        assertThat(new Browser(As.residentPages(client, stranger)).post(path() + "/i-was-in", words).status()).isEqualTo(404);

        var mine = As.resident(client, tap.household().person());
        mine.post().uri(api).bodyValue(words).exchange().expectStatus().isNoContent();
        assertThat(resident.post(path() + "/i-was-in", words).location()).isEqualTo(path());
        assertThat(cases.one("select answer from no_access where visit = $1", tap.visit())).isEqualTo("I was in all morning");
    }

    @Test
    void saysThatTheTimeToAnswerIsOver() {
        nobodyIn(THURSDAY);
        clock.set(FRIDAY_AFTER_FIVE);
        As.resident(client, tap.household().person()).post().uri("/api" + path() + "/i-was-in").bodyValue(Map.of("words", ""))
                .exchange().expectStatus().isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("/problems/repairs.was-in-too-late");
    }

    /** In March every promise of January was missed. */
    @Test
    void blamesNobodyInWordsWhoSaysTheyWereIn() {
        nobodyIn(THURSDAY);
        clock.set(IN_MARCH);
        assertThat(resident.get(path()).body()).contains("The reason: nobody answered the door").contains("came and could not get in");

        clock.set(THURSDAY);
        resident.post(path() + "/i-was-in", Map.of("words", "I was in"));
        cases.newsArrives();
        clock.set(IN_MARCH);
        assertThat(resident.get(path()).body()).contains("came and could not get in")
                .doesNotContain("obody answered the door", "nobody was in");
    }

    @Test
    void blamesNobodyInWordsForAKnockAfterTheWindow() {
        at(Instant.parse("2027-01-14T13:00:00Z"));
        nobodyIn(Instant.parse("2027-01-14T15:10:00Z"), "15:05");
        clock.set(IN_MARCH);
        assertThat(resident.get(path()).body()).contains("came and could not get in")
                .doesNotContain("obody answered the door", "nobody was in");
    }

    private void setOff(Instant when) {
        clock.set(when);
        phone.post(visit() + "/on-my-way", Map.of());
        phone.post(visit() + "/arrived", Map.of());
        cases.newsArrives();
    }

    private void nobodyIn(Instant when) {
        nobodyIn(when, "09:35");
    }

    private void nobodyIn(Instant when, String knocked) {
        setOff(when);
        var sent = phone.upload(visit() + "/no-access", nobody(knocked));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        cases.newsArrives();
    }

    private static org.springframework.util.MultiValueMap<String, ?> nobody() {
        return nobody("09:35");
    }

    private static org.springframework.util.MultiValueMap<String, ?> nobody(String knocked) {
        var form = new MultipartBodyBuilder();
        form.part("at", knocked);
        form.part("note", "Knocked twice");
        return form.build();
    }

    private String knock(String kind) {
        return cases.one("select cast(facts #>> '{visit,from}' as time)::text from contact where kind = '" + kind + "' and subject_id = $1", tap.repair());
    }

    private String visit() {
        return "/operative/visits/" + cases.one("select id::text from visit where subject_id = $1 order by id desc limit 1", tap.repair());
    }

    private String path() {
        return "/repairs/" + tap.reference();
    }

    private String state() {
        return cases.one("select state from repair where id = $1", tap.repair());
    }

    private void at(Instant when) {
        clock.set(when);
        cases.newsArrives();
    }

    /** As when it failed and is tried again much later. */
    private void late(String task) {
        due(task, clock.instant().plusSeconds(864_000));
    }

    private void arrive(String task) {
        due(task, clock.instant());
        cases.newsArrives();
    }

    private void due(String task, Instant when) {
        database.sql("update scheduled_tasks set execution_time = $2 where task_name = $1 and execution_time < '9999-01-01'")
                .bind(0, task).bind(1, when.atOffset(java.time.ZoneOffset.UTC)).fetch().rowsUpdated().block();
    }
}
