package org.doorstep.repairs;

import java.time.Instant;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.ReportJourneyTests.Face;
import org.doorstep.repairs.model.VisitChecks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Another time for a visit, or none, through both doors. */
@IntegrationTest
class VisitDoorsTests {

    private static final String TOO_LATE = "It is too late to change this online";
    private static final String SET_OFF = "Somebody has set off, so this visit can no longer be changed";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Register register;
    Register.Household household;
    VisitDoor door;

    @BeforeEach
    void register() {
        clock.set(TestClock.START);
        register = new Register(database);
        household = register.tenant();
    }

    /** A dripping tap, with a visit at this slot or a call back. */
    void reported(Face face, String slot) {
        var pages = Door.pages(client, household.person());
        var draft = ReportJourneyTests.upToSlot(pages, household);
        pages.answer(draft, ReportStep.SLOT, Map.of("slot", slot));
        var reference = pages.send(draft).location().split("/")[2];
        jobs.runAt(clock.instant());
        door = VisitDoor.of(client, face, household.person(), reference);
    }

    @Test
    void refusesWithoutLogIn() {
        for (var path : new String[] {"time", "cancel-visit"}) {
            client.get().uri("/repairs/REP-AAAA-AAAA/" + path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
        }
        client.get().uri("/api/repairs/REP-AAAA-AAAA/slots").exchange().expectStatus().isUnauthorized();
        client.post().uri("/api/repairs/REP-AAAA-AAAA/call-back").exchange().expectStatus().isUnauthorized();
        for (var method : new HttpMethod[] {HttpMethod.PUT, HttpMethod.DELETE}) {
            client.method(method).uri("/api/repairs/REP-AAAA-AAAA/visit").bodyValue(Map.of()).exchange().expectStatus().isUnauthorized();
        }
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void hidesOtherPeoples(Face face) {
        reported(face, "2027-01-14.am");
        var stranger = VisitDoor.of(client, face, register.tenant().person(), door.reference());
        assertThat(stranger.slots().status()).isEqualTo(404);
        assertThat(stranger.book("2027-01-15.am").status()).isEqualTo(404);
        assertThat(stranger.callBack().status()).isEqualTo(404);
        assertThat(stranger.cancel("Not mine").status()).isEqualTo(404);
        assertThat(visit()).isEqualTo("BOOKED 2027-01-14");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void movesTheVisit(Face face) {
        reported(face, "2027-01-14.am");
        assertThat(door.slots().body()).contains("2027-01-15");
        assertThat(door.book("2027-01-15.pm").status()).isIn(200, 303);
        assertThat(visit()).isEqualTo("BOOKED 2027-01-15");
        assertThat(door.book("soon").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void cancelsWhateverTheReason(Face face) {
        reported(face, "2027-01-14.am");
        assertThat(door.cancel("x".repeat(VisitChecks.LIMIT + 1)).body()).contains("characters or fewer");
        assertThat(visit()).isEqualTo("BOOKED 2027-01-14");

        assertThat(door.cancel("It mended itself").status()).isIn(204, 303);
        assertThat(visit()).isEqualTo("CANCELLED 2027-01-14");
        assertThat(one("select own_words from contact where kind = 'appointment-cancelled' and subject_id = (select id from repair where reference = $1) and direction = 'in'")).isEqualTo("It mended itself");
        jobs.runAt(clock.instant());
        assertThat(one("select state || ' ' || next_step from repair where reference = $1")).isEqualTo("reported we-ring");
    }

    /** Nobody has to say why they are not at home. */
    @ParameterizedTest
    @EnumSource(Face.class)
    void cancelsWithoutAReason(Face face) {
        reported(face, "2027-01-14.am");
        assertThat(door.cancel("  ").status()).isIn(204, 303);
        assertThat(visit()).isEqualTo("CANCELLED 2027-01-14");
    }

    /** The repair hears of it a moment later; whoever cancelled reads its page before that. */
    @Test
    void saysAtOnceThatNobodyComesAnyMore() {
        reported(Face.PAGES, "2027-01-14.am");
        assertThat(asked("/repairs/%s").body()).contains("We will come on Thursday 14 January 2027");
        assertThat(door.cancel("I am away").status()).isEqualTo(303);
        assertThat(asked("/repairs/%s").body()).contains("We will ring you to agree a time.").doesNotContain("We will come on");
        assertThat(asked("/api/pages/repairs/%s").body()).contains("We will ring you to agree a time.").doesNotContain("We will come on");
        jobs.runAt(clock.instant());
        assertThat(asked("/repairs/%s").body()).contains("We will ring you by 5pm on Wednesday 13 January 2027 to agree a time.");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void offersTheNearestThreeWhenTheTimeIsTaken(Face face) {
        reported(face, "2027-01-14.am");
        register.away(household, "2027-01-15T08:00:00Z", "2027-01-15T12:00:00Z");
        var lost = door.book("2027-01-15.am");
        assertThat(lost.status()).isEqualTo(409);
        assertThat(Slots.offered(lost.body())).containsExactly("2027-01-15.pm", "2027-01-15.all-day", "2027-01-14.am");
        assertThat(visit()).isEqualTo("BOOKED 2027-01-14");
    }

    @Test
    void asksForNoReasonWhereNothingCanBeGivenUp() {
        reported(Face.PAGES, "call-back");
        assertThat(asked("/repairs/%s/no-longer-needed").body()).contains("Why do you no longer need it?");
        assertThat(asked("/api/pages/repairs/%s/no-longer-needed").status()).isEqualTo(200);
        for (var cancel : new String[] {"/repairs/%s/cancel-visit", "/api/pages/repairs/%s/cancel-visit"}) {
            var refused = asked(cancel);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body()).contains("No visit of this repair can be cancelled online as it stands. If something is wrong, ring us on");
        }
    }

    @Test
    void saysOfARepairThatIsOverOnItsOwnPageThatItIs() {
        reported(Face.PAGES, "call-back");
        database.sql("update repair set state = 'cancelled' where reference = $1").bind(0, door.reference()).fetch().rowsUpdated().block();
        assertThat(asked("/repairs/%s/no-longer-needed").location()).isEqualTo("/repairs/" + door.reference());
    }

    @Test
    void asksWhileThereIsTimeAndAfterwardsSaysWhomToRing() {
        reported(Face.PAGES, "2027-01-14.am");
        assertThat(asked("/repairs/%s/cancel-visit").body()).contains("Why do you want to cancel? (optional)");
        assertThat(asked("/api/pages/repairs/%s/cancel-visit").status()).isEqualTo(200);

        clock.set(Instant.parse("2027-01-13T17:00:01Z"));

        for (var what : Map.of("cancel-visit", TOO_LATE, "time", TOO_LATE, "no-longer-needed", "This repair cannot be ended online").entrySet()) {
            for (var face : new String[] {"/repairs/%s/", "/api/pages/repairs/%s/"}) {
                var refused = asked(face + what.getKey());
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.body().replaceAll("</?a\\b[^>]*>", "")).contains(what.getValue() + ". Ring us on 01632 960 104");
            }
        }
        assertThat(asked("/api/repairs/%s/slots").status()).isEqualTo(409);
        clock.set(TestClock.START);
    }

    /** The link is there for them as long as somebody may be called: who presses it is not given the same page back without a word. */
    @Test
    void saysWhyToStaffToo() {
        reported(Face.PAGES, "2027-01-14.am");
        database.sql("update visit set state = 'ON_THE_WAY' where subject_id = (select id from repair where reference = $1)").bind(0, door.reference()).fetch().rowsUpdated().block();
        var agent = As.staffPages(client, Role.AGENT);
        for (var what : Map.of("time", SET_OFF, "cancel-visit", SET_OFF, "no-longer-needed", "so this repair cannot be ended now").entrySet()) {
            var refused = Door.reply(agent.get().uri("/repairs/" + door.reference() + "/" + what.getKey()).exchange());
            assertThat(refused.status()).as(what.getKey()).isEqualTo(409);
            assertThat(refused.body()).contains(what.getValue()).doesNotContain("Ring us on");
        }
    }

    private Door.Reply asked(String path) {
        var reader = path.startsWith("/api") ? As.resident(client, household.person()) : As.residentPages(client, household.person());
        return Door.reply(reader.get().uri(path.formatted(door.reference())).exchange());
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "cancelled", "waiting", "emergency"})
    void booksNothingForARepairThatIsOverOrComesWithoutAVisit(String state) {
        for (var face : Face.values()) {
            household = register.tenant();
            reported(face, "call-back");
            database.sql("update repair set state = $2 where reference = $1").bind(0, door.reference()).bind(1, state)
                    .fetch().rowsUpdated().block();

            assertThat(door.slots().status()).isEqualTo(409);
            var refused = door.book("2027-01-15.am");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body()).contains("No visit can be booked for this repair online as it stands");
            assertThat(door.callBack().status()).isEqualTo(409);
            assertThat(one("select count(*)::text from visit where subject_id = (select id from repair where reference = $1)")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void promisesACallBackWhereNoTimeSuits(Face face) {
        reported(face, "2027-01-14.am");
        assertThat(door.callBack().status()).isIn(200, 303);
        assertThat(door.callBack().status()).isIn(200, 303);

        assertThat(visit()).isEqualTo("BOOKED 2027-01-14");
        assertThat(one("select count(*)::text from promise where standard = 'nph.contact.call-back'"
                + " and subject_id = (select id from repair where reference = $1)")).isEqualTo("1");
        assertThat(Door.pages(client, household.person()).get("/repairs/" + door.reference()).body()).contains("We promised to ring you");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void setsNoLimitToTheVisitByTheCallBackThatAgreesIt(Face face) {
        reported(face, "call-back");
        var offered = door.slots().body();
        assertThat(offered).contains("2027-01-18");
        assertThat(face == Face.PAGES ? offered.contains("Later than we promised") : offered.contains("\"inTime\":false")).isFalse();
    }

    private String visit() {
        return one("select state || ' ' || day from visit where subject_id = (select id from repair where reference = $1) order by id desc limit 1");
    }

    private String one(String sql) {
        return database.sql(sql).bind(0, door.reference()).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
