package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.contact.model.Channel;
import org.doorstep.kernel.Role;
import org.doorstep.local.LocalOutbox;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a resident's telephone says after each thing that happens: to the report, to the visit, and at the end. */
@IntegrationTest
class NewsTests {

    enum Face { PAGES, API }

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    LocalOutbox outbox;

    Cases cases;

    @BeforeEach
    void nothingWasSent() {
        clock.set(TestClock.START);
        outbox.clear();
        cases = new Cases(client, database, jobs, clock);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void tellsOfAVisitThatWasBookedWithTheReport() {
        assertThat(texts(cases.booked())).singleElement().asString().contains("visit booked for Thursday 14 January, 8am to 12 noon");
    }

    @Test
    void tellsByWhenWeRingWhereNothingWasBooked() {
        var reference = cases.toRing("It drips all night");
        assertThat(outbox.all()).filteredOn(sent -> sent.channel() == Channel.TEXT).extracting(sent -> sent.message().text())
                .singleElement().asString().contains("we will call you by 5pm on Wednesday 13 January 2027").contains(reference);
    }

    @Test
    void remindsNobodyWhoHasLeftTheHomeSinceItWasBooked() {
        var tap = cases.booked();
        cases.reporterLeaves(tap);
        outbox.clear();

        clock.set(Instant.parse("2027-01-13T10:00:00Z"));
        jobs.runAt(clock.instant());

        assertThat(texts(tap)).isEmpty();
    }

    @Test
    void remindsOnTheDayBefore() {
        var tap = cases.booked();
        outbox.clear();
        clock.set(Instant.parse("2027-01-13T10:00:00Z"));
        jobs.runAt(clock.instant());
        assertThat(texts(tap)).singleElement().asString().contains("remember, we visit Thursday 14 January, 8am to 12 noon");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tellsOfANewTimeThatTheResidentPicked(Face face) {
        var tap = cases.booked();
        outbox.clear();

        change(face, tap, "2027-01-15.pm");
        cases.newsArrives();

        assertThat(texts(tap)).singleElement().asString().contains("your visit is now Friday 15 January, 12 noon to 5pm");
    }

    @Test
    void tellsOfANewTimeThatTheDeskPicked() {
        var tap = cases.booked();
        outbox.clear();
        new Browser(As.staffPages(client, Role.SCHEDULER)).post("/desk/visits/" + tap.visit() + "/move?day=2027-01-14&trade=plumbing",
                Map.of("operative", tap.operative(), "to", "2027-01-15", "window", "pm"));
        cases.newsArrives();

        assertThat(texts(tap)).singleElement().asString().contains("your visit is now Friday 15 January");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void namesThePromisedCallWhenAVisitIsCancelled(Face face) {
        var tap = cases.booked();
        outbox.clear();

        cancel(face, tap, "We are away");
        cases.newsArrives();

        assertThat(texts(tap)).singleElement().asString()
                .contains("visit on Thursday 14 January is cancelled").contains("We ring by 5pm on Wednesday 13 January 2027");
        assertThat(as(tap).get("/repairs/" + tap.reference()).body()).contains("We will ring you by 5pm on Wednesday 13 January 2027");
    }

    @Test
    void tellsThatSomebodyIsOnTheWay() {
        var tap = onTheDay();
        phone(tap).post(tap.visitPath() + "/on-my-way", Map.of());
        cases.newsArrives();
        assertThat(texts(tap)).singleElement().asString().contains("we are on our way to you");
    }

    @Test
    void saysOnEveryPageThatSomebodyIsThere() {
        var tap = onTheDay();
        phone(tap).post(tap.visitPath() + "/on-my-way", Map.of());
        cases.newsArrives();
        assertThat(as(tap).get("/repairs").body()).contains("Somebody is on the way to you now");

        phone(tap).post(tap.visitPath() + "/arrived", Map.of());
        cases.newsArrives();
        for (var page : List.of("/", "/repairs", "/repairs/" + tap.reference())) {
            assertThat(as(tap).get(page).body()).contains("Somebody is with you now").doesNotContain("on the way to you now");
        }
        assertThat(as(tap).get("/repairs/" + tap.reference()).body()).contains("Somebody came to you");
    }

    @Test
    void tellsThatNobodyLetUsInAndInTheEndThatTheRepairIsClosed() {
        var tap = onTheDay();
        NoAccess.record(client, tap);
        cases.newsArrives();
        assertThat(texts(tap)).anySatisfy(text -> assertThat(text).contains("we called on Thursday 14 January and could not get in"));
        assertThat(letters(tap)).anySatisfy(letter -> assertThat(letter).contains("Tell us by 5pm on Friday 15 January 2027"));

        outbox.clear();
        clock.set(Instant.parse("2027-01-15T17:00:01Z"));
        cases.newsArrives();

        assertThat(texts(tap)).singleElement().asString().contains("is closed").contains("Report it again or ring");
        assertThat(as(tap).get("/repairs/" + tap.reference()).body()).contains("Is it still not mended?").contains("/repairs/report");
    }

    @Test
    void tellsOfTheNextVisitBookedBeforeLeaving() {
        var tap = onTheDay();
        atTheDoor(tap);
        outbox.clear();
        phone(tap).post(tap.visitPath() + "/done", Map.of("done", "Turned it off", "next", "visit", "part", "visit", "slot", "2027-01-18.am"));
        cases.newsArrives();
        assertThat(texts(tap)).singleElement().asString().contains("visit booked for Monday 18 January");
    }

    @Test
    void asksHowItWentWhenTheWorkIsDone() {
        var tap = onTheDay();
        atTheDoor(tap);
        outbox.clear();
        phone(tap).post(tap.visitPath() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "first", "yes"));
        cases.newsArrives();
        assertThat(texts(tap)).singleElement().asString().contains("how did we do?");
    }

    @Test
    void tellsNeighboursWhoFollowWhenItIsDone() {
        var tap = onTheDay();
        var neighbour = cases.household();
        database.sql("insert into repair_follower (repair, person, since) values ($1, $2, now())")
                .bind(0, tap.repair()).bind(1, neighbour.person()).fetch().rowsUpdated().block();
        atTheDoor(tap);
        phone(tap).post(tap.visitPath() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "first", "yes"));
        cases.newsArrives();

        assertThat(texts(neighbour)).singleElement().asString().contains("repair " + tap.reference() + " that you follow is done");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void endsARepairThatIsNoLongerNeededWithItsVisitItsPromisesAndItsReminder(Face face) {
        var tap = cases.booked();
        outbox.clear();

        withdraw(face, tap, "It stopped by itself");
        cases.newsArrives();
        clock.set(Instant.parse("2027-01-13T10:00:00Z"));
        jobs.runAt(clock.instant());

        assertThat(cases.one("select state from repair where id = $1", tap.repair())).isEqualTo("cancelled");
        assertThat(cases.one("select state from visit where id = $1", tap.visit())).isEqualTo("CANCELLED");
        assertThat(cases.one("select string_agg(distinct state || ' ' || stopped_by, ',') from promise where subject_id = $1", tap.repair()))
                .isEqualTo("withdrawn no-longer-needed");
        assertThat(texts(tap)).singleElement().asString().contains("repair " + tap.reference() + " is ended, as it is no longer needed")
                .as("whoever of the household said so").doesNotContainIgnoringCase("you no longer").doesNotContainIgnoringCase("you told");
        assertThat(new Browser(As.staffPages(client, Role.AGENT)).get("/repairs/" + tap.reference()).body()).contains("It stopped by itself");
    }

    /** The desk ends what it learns is no longer needed, and a joint tenant what the other reported: neither told it "you". */
    @Test
    void saysToNobodyThatTheyToldUsWhatTheyDidNot() {
        var tap = cases.booked();
        As.resident(client, cases.jointWith(tap)).post().uri("/api/repairs/" + tap.reference() + "/withdrawal")
                .bodyValue(Map.of("reason", "It stopped")).exchange().expectStatus().isNoContent();
        var message = cases.one("select id::text from contact where kind = 'repair-withdrawn' and direction = 'out' and subject_id = $1", tap.repair());

        assertThat(as(tap).get("/messages/" + message).body()).contains("because it is no longer needed").doesNotContain("You told us");
    }

    private void change(Face face, Cases.Case tap, String slot) {
        sent(face, tap, HttpMethod.PUT, "/visit", "/time", Map.of("slot", slot));
    }

    private void cancel(Face face, Cases.Case tap, String reason) {
        sent(face, tap, HttpMethod.DELETE, "/visit", "/cancel-visit", Map.of("reason", reason));
    }

    private void withdraw(Face face, Cases.Case tap, String reason) {
        sent(face, tap, HttpMethod.POST, "/withdrawal", "/no-longer-needed", Map.of("reason", reason));
    }

    private void sent(Face face, Cases.Case tap, HttpMethod method, String api, String page, Map<String, String> fields) {
        if (face == Face.PAGES) {
            var reply = as(tap).post("/repairs/" + tap.reference() + page, fields);
            assertThat(reply.status()).as(reply.body()).isEqualTo(303);
            return;
        }
        As.resident(client, tap.household().person()).method(method).uri("/api/repairs/" + tap.reference() + api)
                .bodyValue(fields).exchange().expectStatus().is2xxSuccessful();
    }

    private Cases.Case onTheDay() {
        var tap = cases.booked();
        clock.set(OperativeTests.ON_THE_DAY);
        cases.newsArrives();
        outbox.clear();
        return tap;
    }

    private void atTheDoor(Cases.Case tap) {
        phone(tap).post(tap.visitPath() + "/on-my-way", Map.of());
        phone(tap).post(tap.visitPath() + "/arrived", Map.of());
        cases.newsArrives();
    }

    private Browser phone(Cases.Case tap) {
        return new Browser(As.operativePages(client, tap.operative()));
    }

    private Browser as(Cases.Case tap) {
        return new Browser(As.residentPages(client, tap.household().person()));
    }

    private List<String> texts(Cases.Case tap) {
        return texts(tap.household());
    }

    private List<String> texts(Register.Household household) {
        return outbox.all().stream().filter(sent -> sent.channel() == Channel.TEXT)
                .filter(sent -> sent.message().to().person().equals(household.person()))
                .map(sent -> sent.message().text()).toList();
    }

    private List<String> letters(Cases.Case tap) {
        return outbox.all().stream().filter(sent -> sent.message().to().person().equals(tap.household().person()))
                .flatMap(sent -> sent.message().letter().stream()).map(letter -> letter.plainText()).toList();
    }
}
