package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Reports of the parts a building shares: one for all, told apart where they differ, joined by neighbours. */
@IntegrationTest
class CommunalTests {

    enum Face { PAGES, API }

    private static final Map<String, String> STAIR_LIGHT = Map.of("where", "communal", "communal", "light", "communal-light", "one");
    private static final Map<String, String> AERIAL = Map.of("where", "communal", "communal", "tv");
    private static final Map<String, String> DAMP_STAIRS = Map.of("where", "communal", "communal", "damp");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Register register;
    UUID block;

    @BeforeEach
    void aBlock() {
        register = new Register(database);
        block = register.block("Abington Court");
    }

    Door door(Face face, String person) {
        return face == Face.PAGES ? Door.pages(client, person) : Door.api(client, person);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void isTheBuildingsWhicheverPlaceWasChosenFirst(Face face) {
        var household = register.household("secure", block);
        var door = door(face, household.person());
        var draft = begun(door, "home." + household.agreement(), STAIR_LIGHT);
        finish(door, draft);

        assertThat(one("select place_kind || ' ' || place_name from repair where id = $1", draft)).isEqualTo("communal Abington Court");
        assertThat(one("select place::text from repair where id = $1", draft)).isEqualTo(block.toString());
    }

    @Test
    void asksNobodyAboutKitchensWhoSaidSharedParts() {
        var household = register.household("secure", block);
        var door = Door.pages(client, household.person());
        var draft = door.begin();
        var next = door.answer(draft, ReportStep.PLACE, Map.of("place", "communal." + household.agreement()));
        assertThat(door.get(next.location()).body()).contains("name=\"communal\"").doesNotContain("value=\"kitchen\"");

        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        assertThat(door.get("/repairs/report/" + draft + "/questions").body()).contains("value=\"kitchen\"");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void letsThreeHouseholdsEachReportTheirsOfOneFault(Face face) {
        var first = reportedBy(face, register.household("secure", block), Map.of());
        var second = reportedBy(face, register.household("secure", block), Map.of("besides", first));
        var third = reportedBy(face, register.household("lease", block), Map.of("besides", second));
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates().doesNotContain("");
    }

    /** Two who both said "not like the first" and send at the same time: the second is shown what was a moment sooner. */
    @ParameterizedTest
    @EnumSource(Face.class)
    void showsTheReportThatWasAMomentSooner(Face face) {
        var first = reportedBy(face, register.household("secure", block), Map.of());
        var one = register.household("secure", block);
        var other = register.household("secure", block);
        var slower = begun(door(face, other.person()), "home." + other.agreement(), STAIR_LIGHT);
        upToTheEnd(door(face, other.person()), slower, Map.of("besides", first));
        var sooner = reportedBy(face, one, Map.of("besides", first));

        var refused = door(face, other.person()).send(slower);

        assertThat(refused.status()).isEqualTo(409);
        if (face == Face.PAGES) {
            assertThat(refused.body()).contains("Somebody reported this a moment before you").contains(sooner);
        }
        door(face, other.person()).answer(slower, ReportStep.ADVICE, Map.of("besides", sooner));
        assertThat(door(face, other.person()).send(slower).location()).contains("REP-");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void letsANeighbourJoinAndStartsTheClocksOfTheirTenure(Face face) {
        var owner = register.household("lease", block);
        var draft = begun(door(face, owner.person()), "home." + owner.agreement(), DAMP_STAIRS);
        finish(door(face, owner.person()), draft);
        var reference = one("select reference from repair where id = $1", draft);
        assertThat(hazardPromises(draft)).isEqualTo("0");
        var tenant = register.household("secure", block);
        var stranger = register.tenant();

        assertThat(follow(face, stranger, reference)).isEqualTo(404);
        assertThat(follow(face, tenant, reference)).isIn(204, 303);

        assertThat(door(face, tenant.person()).get("/repairs/" + reference).status()).isEqualTo(200);
        assertThat(door(face, stranger.person()).get("/repairs/" + reference).status()).isEqualTo(404);
        assertThat(hazardPromises(draft)).isEqualTo("1");
        assertThat(one("select tenure from repair where id = $1", draft)).isEqualTo("secure");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void letsNobodyJoinWhatIsOverSinceTheySawIt(Face face) {
        var owner = register.household("lease", block);
        var draft = begun(door(face, owner.person()), "home." + owner.agreement(), DAMP_STAIRS);
        finish(door(face, owner.person()), draft);
        var reference = one("select reference from repair where id = $1", draft);
        database.sql("update repair set state = 'done' where id = $1").bind(0, draft).fetch().rowsUpdated().block();
        var tenant = register.household("secure", block);

        assertThat(follow(face, tenant, reference)).isEqualTo(face == Face.PAGES ? 303 : 409);

        assertThat(door(face, tenant.person()).get("/repairs/" + reference).status()).isEqualTo(404);
        assertThat(hazardPromises(draft)).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void isNotOneHouseholdsToEndOnceANeighbourJoined(Face face) {
        var first = register.household("secure", block);
        var draft = begun(door(face, first.person()), "home." + first.agreement(), AERIAL);
        finish(door(face, first.person()), draft);
        var reference = one("select reference from repair where id = $1", draft);
        assertThat(door(face, first.person()).get("/repairs/" + reference).body()).contains(face == Face.PAGES ? "/no-longer-needed" : "\"endable\":true");
        follow(face, register.household("secure", block), reference);

        assertThat(door(face, first.person()).get("/repairs/" + reference).body()).doesNotContain("/no-longer-needed").doesNotContain("\"endable\":true");
        var why = Map.of("reason", "We moved out");
        var ended = face == Face.PAGES
                ? As.residentPages(client, first.person()).post().uri("/repairs/" + reference + "/no-longer-needed").accept(MediaType.TEXT_HTML)
                        .body(org.springframework.web.reactive.function.BodyInserters.fromFormData("reason", "We moved out"))
                : As.resident(client, first.person()).post().uri("/api/repairs/" + reference + "/withdrawal").bodyValue(why);
        assertThat(ended.exchange().returnResult(String.class).getStatus().value()).isEqualTo(409);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tellsWhoJoinedThatTheDeskEndedIt(Face face) {
        var first = register.household("secure", block);
        var draft = begun(door(face, first.person()), "home." + first.agreement(), AERIAL);
        finish(door(face, first.person()), draft);
        var reference = one("select reference from repair where id = $1", draft);
        var neighbour = register.household("secure", block);
        follow(face, neighbour, reference);

        As.staff(client, Role.AGENT).post().uri("/api/repairs/" + reference + "/withdrawal").bodyValue(Map.of("reason", "The aerial is gone"))
                .exchange().expectStatus().is2xxSuccessful();

        assertThat(one("select string_agg(person || ' ' || kind, ', ' order by kind) from contact where subject_id = $1 and direction = 'out' and kind in ('repair-ended', 'repair-withdrawn')", draft))
                .isEqualTo(neighbour.person() + " repair-ended, " + first.person() + " repair-withdrawn");
    }

    private int follow(Face face, Register.Household household, String reference) {
        var answer = face == Face.PAGES
                ? As.residentPages(client, household.person()).post().uri("/repairs/" + reference + "/follow").accept(MediaType.TEXT_HTML)
                : As.resident(client, household.person()).post().uri("/api/repairs/" + reference + "/followers");
        return answer.exchange().returnResult(String.class).getStatus().value();
    }

    private String reportedBy(Face face, Register.Household household, Map<String, String> advice) {
        var door = door(face, household.person());
        var draft = begun(door, "home." + household.agreement(), STAIR_LIGHT);
        upToTheEnd(door, draft, advice);
        door.send(draft);
        return one("select coalesce(max(reference), '') from repair where id = $1", draft);
    }

    private static UUID begun(Door door, String place, Map<String, String> answers) {
        var draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", place));
        door.answer(draft, ReportStep.QUESTIONS, answers);
        return draft;
    }

    private static void finish(Door door, UUID draft) {
        upToTheEnd(door, draft, Map.of());
        door.send(draft);
    }

    private static void upToTheEnd(Door door, UUID draft, Map<String, String> advice) {
        door.answer(draft, ReportStep.ADVICE, advice);
        door.answer(draft, ReportStep.WORDS, Map.of("words", "Since Monday"));
        door.answer(draft, ReportStep.PHOTOS, Map.of());
        door.answer(draft, ReportStep.ACCESS, Map.of());
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
    }

    private String hazardPromises(UUID repair) {
        return one("select count(*)::text from promise where standard like 'national.hazards.%' and subject_id = $1", repair);
    }

    private String one(String sql, UUID id) {
        return database.sql(sql).bind(0, id).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
