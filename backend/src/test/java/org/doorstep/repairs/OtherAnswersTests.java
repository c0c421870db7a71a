package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.appointments.DiaryFixture;
import org.doorstep.repairs.ReportJourneyTests.Face;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Somebody goes back in a report: the time that is offered and kept is for what they say now. */
@IntegrationTest
class OtherAnswersTests {

    private static final String THURSDAY = "2027-01-14.am";
    private static final Map<String, String> FAN = Map.of("kitchen", "fan");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    Register.Household household;

    @BeforeEach
    void aPlumberAndAnElectrician() {
        clock.set(TestClock.START);
        household = new Register(database).tenant();
        var patch = database.sql("select patch from home where id = $1").bind(0, household.home()).map(row -> row.get(0, String.class)).one().block();
        new DiaryFixture(database).operative("EL" + patch, "electrical", patch);
    }

    private Door door(Face face) {
        return face == Face.PAGES ? Door.pages(client, household.person()) : Door.api(client, household.person());
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void sendTheRightTradeAtTheTimeThatWasKeptForAnother(Face face) {
        var door = door(face);
        var draft = ReportJourneyTests.upToSlot(door, household);
        door.answer(draft, ReportStep.SLOT, Map.of("slot", THURSDAY));
        assertThat(visit(draft)).isEqualTo("plumbing plumbing HELD");

        door.answer(draft, ReportStep.QUESTIONS, FAN);
        door.answer(draft, ReportStep.ADVICE, Map.of());
        door.answer(draft, ReportStep.SLOT, Map.of("slot", THURSDAY));
        var sent = door.send(draft);

        assertThat(sent.location()).as(sent.body()).contains("REP-");
        assertThat(visit(draft)).isEqualTo("electrical electrical BOOKED");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void areAskedForATimeThoughTheOldOneIsKeptLonger(Face face) {
        var door = door(face);
        var draft = ReportJourneyTests.upToSlot(door, household);
        door.answer(draft, ReportStep.SLOT, Map.of("slot", THURSDAY));
        door.answer(draft, ReportStep.QUESTIONS, FAN);
        door.answer(draft, ReportStep.ADVICE, Map.of());

        var longer = face == Face.PAGES ? door.answer(draft, ReportStep.SLOT, Map.of("longer", "yes"))
                : Door.reply(org.doorstep.As.resident(client, household.person()).post().uri("/api/repair-drafts/" + draft + "/hold-extension").exchange());

        assertThat(longer.status()).as(longer.body()).isIn(200, 303);
        door.send(draft);
        assertThat(visit(draft)).isEqualTo("plumbing plumbing HELD");
        assertThat(number("select count(*) from repair where id = $1", draft)).isZero();
    }

    /** What the words mention opens the same clocks as what the questions find (rules.md AW-7, AW-13): ten working days. */
    @ParameterizedTest
    @EnumSource(Face.class)
    void bringTheLastDayForwardWhenTheyMentionMould(Face face) {
        var door = door(face);
        var draft = ReportJourneyTests.upToSlot(door, household);
        assertThat(lastDay(draft)).isGreaterThan("2027-01-26");

        door.answer(draft, ReportStep.WORDS, Map.of("words", "It drips, and there is black mould all over the wall"));

        assertThat(lastDay(draft)).isEqualTo("2027-01-26");
    }

    private String lastDay(UUID draft) {
        return JsonPath.read(Door.api(client, household.person()).get("/repair-drafts/" + draft + "/slots").body(), "$.days[-1].day");
    }

    private String visit(UUID draft) {
        return database.sql("""
                        select v.trade || ' ' || t.trade || ' ' || v.state from visit v
                        join operative_trade t on t.operative = v.operative where v.subject_id = $1""")
                .bind(0, draft).map(row -> row.get(0, String.class)).one().block();
    }

    private long number(String sql, UUID id) {
        return database.sql(sql).bind(0, id).map(row -> row.get(0, Long.class)).one().block();
    }
}
