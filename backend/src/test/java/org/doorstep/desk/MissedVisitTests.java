package org.doorstep.desk;

import java.time.Instant;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.desk.Cases.Case;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Visits nobody made and visits nobody ended: none is forgotten, and the resident hears it from us. */
@IntegrationTest
class MissedVisitTests {

    private static final Instant ON_THE_DAY = Instant.parse("2027-01-14T09:40:00Z");
    /** The morning's window and an hour are over. */
    private static final Instant TOO_LATE = Instant.parse("2027-01-14T13:00:00Z");
    private static final Instant THE_NEXT_DAY = Instant.parse("2027-01-15T09:40:00Z");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

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
    void saysThatWeDidNotComeAndPromisesToRing() {
        at(TOO_LATE.minusSeconds(1));
        assertThat(visit()).isEqualTo("BOOKED");
        at(TOO_LATE);

        assertThat(visit()).isEqualTo("MISSED");
        assertThat(repair()).isEqualTo("reported we-ring");
        assertThat(told("visit-missed")).isEqualTo("1");
        assertThat(cases.one("select state from promise where standard = 'nph.contact.call-back' and subject_id = $1", tap.repair())).isEqualTo("open");
        assertThat(resident.get(path()).body()).contains("We will ring you by 5pm on Friday 15 January 2027").contains("Pick a time")
                .contains("We did not come").doesNotContain("We will come on");
        assertThat(resident.post(path() + "/time", Map.of("slot", "2027-01-18.am")).location()).isEqualTo(path());
    }

    @Test
    void looksAtTheTimeAVisitWasMovedTo() {
        resident.post(path() + "/time", Map.of("slot", "2027-01-15.am"));
        cases.newsArrives();
        at(TOO_LATE);
        assertThat(visit()).isEqualTo("BOOKED");
        at(Instant.parse("2027-01-15T13:00:00Z"));
        assertThat(visit()).isEqualTo("MISSED");
    }

    @Test
    void letsWhoComesLateComeAfterAll() {
        at(TOO_LATE);
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        cases.newsArrives();
        assertThat(resident.get(path()).body()).contains("Somebody is on the way to you now");
        phone.post(tap.visitPath() + "/arrived", Map.of());
        phone.post(tap.visitPath() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "first", "yes"));
        cases.newsArrives();

        assertThat(repair()).isEqualTo("done rate-us");
        assertThat(cases.one("select state from promise where standard = 'nph.contact.call-back' and subject_id = $1", tap.repair())).isEqualTo("kept");
    }

    @Test
    void expectsWhoComesLateUntilTheDayIsOverAndThenFindsOut() {
        at(TOO_LATE);
        clock.set(Instant.parse("2027-01-14T15:00:00Z"));
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        cases.newsArrives();
        assertThat(cases.one("select next_step || ' ' || (next_by at time zone 'Europe/London') from repair where id = $1", tap.repair()))
                .isEqualTo("on-the-way 2027-01-14 23:59:00");

        at(Instant.parse("2027-01-15T00:00:00Z"));
        assertThat(told("call-back-promised")).isEqualTo("1");
        assertThat(repair()).isEqualTo("reported we-ring");
    }

    @Test
    void saysThatAnEmergencyStaysOneThoughItsVisitWasMissed() {
        database.sql("update repair set state = 'emergency', next_step = 'we-come' where id = $1").bind(0, tap.repair()).fetch().rowsUpdated().block();
        at(TOO_LATE);
        assertThat(repair()).isEqualTo("emergency we-come");
        assertThat(told("emergency-stands")).isEqualTo("1");
        assertThat(told("visit-missed")).isEqualTo("0");
    }

    @Test
    void refusesWhoComesLateWhenAnotherVisitIsBooked() {
        at(TOO_LATE);
        resident.post(path() + "/time", Map.of("slot", "2027-01-18.am"));
        assertThat(phone.post(tap.visitPath() + "/on-my-way", Map.of()).status()).isEqualTo(409);
        assertThat(visit()).isEqualTo("MISSED");
    }

    @Test
    void showsTheOperativeWhatTheyDidNotEndAndLetsThemEndIt() {
        arrived();
        at(Instant.parse("2027-01-15T00:00:00Z"));
        clock.set(THE_NEXT_DAY);
        assertThat(visit()).isEqualTo("ARRIVED");
        assertThat(resident.get(path()).body()).contains("We will ring you by").contains("We are finding out how the visit ended")
                .doesNotContain("on the way to you now");
        assertThat(told("call-back-promised")).isEqualTo("1");
        assertThat(phone.get("/operative").body()).contains("Earlier visits you have not ended").contains(tap.visitPath());

        var done = phone.post(tap.visitPath() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "first", "yes"));
        cases.newsArrives();

        assertThat(done.location()).isEqualTo("/operative");
        assertThat(repair()).isEqualTo("done rate-us");
        assertThat(phone.get("/operative").body()).doesNotContain("Earlier visits you have not ended");
    }

    @Test
    void givesTheSameTimeToAnswerToANoAccessWrittenDownADayLate() {
        arrived();
        clock.set(THE_NEXT_DAY);
        var form = new MultipartBodyBuilder();
        form.part("at", "11:35");
        form.part("note", "Knocked twice");
        assertThat(phone.upload(tap.visitPath() + "/no-access", form.build()).location()).isEqualTo("/operative");

        assertThat(cases.one("select at::text || ' ' || answer_until from no_access where visit = $1", tap.visit()))
                .contains("2027-01-14 11:35").contains("2027-01-18 17:00");
    }

    @Test
    void putsWhatNobodyEndedBeforeTheDeskWhichMaySayThatNobodyCame() {
        arrived();
        var nobodyCame = "/desk/visits/" + tap.visit() + "/nobody-came";
        var agent = new Browser(As.staffPages(client, Role.AGENT));
        var scheduler = new Browser(As.staffPages(client, Role.SCHEDULER));
        assertThat(scheduler.post(nobodyCame, Map.of()).location()).isEqualTo("/desk");
        assertThat(visit()).isEqualTo("ARRIVED");
        assertThat(agent.get("/desk").body()).doesNotContain(tap.visit().toString());

        clock.set(THE_NEXT_DAY);
        assertThat(scheduler.get("/desk").body()).contains("Visits nobody ended").contains("Nobody came for " + tap.reference());
        assertThat(agent.get("/desk").body()).contains("Visits nobody ended").doesNotContain(nobodyCame);
        assertThat(agent.post(nobodyCame, Map.of()).status()).isEqualTo(404);
        assertThat(resident.post(nobodyCame, Map.of()).status()).isEqualTo(404);

        assertThat(scheduler.post(nobodyCame, Map.of()).location()).isEqualTo("/desk");
        cases.newsArrives();
        assertThat(visit()).isEqualTo("MISSED");
        assertThat(told("visit-missed")).isEqualTo("1");
        assertThat(scheduler.get("/desk").body()).doesNotContain("Nobody came for " + tap.reference());
    }

    private void arrived() {
        clock.set(ON_THE_DAY);
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        phone.post(tap.visitPath() + "/arrived", Map.of());
        at(TOO_LATE);
    }

    private void at(Instant when) {
        clock.set(when);
        cases.newsArrives();
    }

    private String path() {
        return "/repairs/" + tap.reference();
    }

    private String visit() {
        return cases.one("select state from visit where id = $1", tap.visit());
    }

    private String repair() {
        return cases.one("select state || ' ' || next_step from repair where id = $1", tap.repair());
    }

    private String told(String kind) {
        return cases.one("select count(*)::text from contact where kind = '" + kind + "' and subject_id = $1", tap.repair());
    }
}
