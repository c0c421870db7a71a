package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@IntegrationTest
class ReportJourneyTests {

    enum Face { PAGES, API }

    static final Map<String, String> DRIPPING_TAP = Map.of("where", "kitchen", "kitchen", "tap", "tap", "drip");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Register register;

    @BeforeEach
    void register() {
        register = new Register(database);
    }

    Door door(Face face, String person) {
        return face == Face.PAGES ? Door.pages(client, person) : Door.api(client, person);
    }

    /** Everything up to the slot. */
    static UUID upToSlot(Door door, Register.Household household) {
        var draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        DRIPPING_TAP.keySet().stream().sorted((a, b) -> order(a) - order(b))
                .forEach(question -> door.answer(draft, ReportStep.QUESTIONS, Map.of(question, DRIPPING_TAP.get(question))));
        door.answer(draft, ReportStep.ADVICE, Map.of());
        door.answer(draft, ReportStep.WORDS, Map.of("words", "It drips all night"));
        door.answer(draft, ReportStep.PHOTOS, Map.of());
        door.answer(draft, ReportStep.ACCESS, Map.of("meetName", "Sam", "meetPhone", "07700 900 982", "access", "dog", "notes", ""));
        return draft;
    }

    private static int order(String question) {
        return java.util.List.of("where", "kitchen", "tap").indexOf(question);
    }

    @Test
    void refusesWithoutLogIn() {
        client.get().uri("/api/repair-drafts").exchange().expectStatus().isUnauthorized();
        client.get().uri("/repairs/report/" + UUID.randomUUID()).accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void hidesOtherPeoplesDrafts(Face face) {
        var mine = register.tenant();
        var other = register.tenant();
        var draft = door(face, mine.person()).begin();
        var path = face == Face.PAGES ? "/repairs/report/" + draft : "/repair-drafts/" + draft;
        assertThat(door(face, other.person()).get(path).status()).isEqualTo(404);
        assertThat(door(face, mine.person()).get(path).status()).isIn(200, 303);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void reportsARepairWithASlotAndPromisesIt(Face face) {
        var household = register.tenant();
        var door = door(face, household.person());
        var draft = upToSlot(door, household);

        var held = door.answer(draft, ReportStep.SLOT, Map.of("slot", "2027-01-14.am"));
        assertThat(held.status()).as(held.body()).isIn(200, 303);
        var sent = door.send(draft);

        assertThat(sent.status()).as(sent.body()).isIn(201, 303);
        assertThat(one("select state || ' ' || priority || ' ' || visit_window from repair where id = $1", draft)).isEqualTo("booked routine am");
        assertThat(one("select state from visit where subject_id = $1", draft)).isEqualTo("BOOKED");
        assertThat(one("select string_agg(standard, ',' order by standard) from promise where subject_id = $1", draft))
                .contains("nph.repairs.routine-attend");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void makesOneRepairHoweverOftenItIsSent(Face face) {
        var household = register.tenant();
        var door = door(face, household.person());
        var draft = upToSlot(door, household);
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));

        var first = door.send(draft);
        var second = door.send(draft);

        assertThat(second.location()).isNotEmpty().isEqualTo(first.location());
        assertThat(one("select count(*)::text from repair where person = '" + household.person() + "' and id = $1", draft)).isEqualTo("1");
        assertThat(one("select next_step from repair where id = $1", draft)).isEqualTo("we-ring");
        assertThat(one("select string_agg(standard, ',') from promise where subject_id = $1", draft)).contains("nph.contact.call-back");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void offersTheOpenRepairInsteadOfASecond(Face face) {
        var household = register.tenant();
        var door = door(face, household.person());
        var first = upToSlot(door, household);
        door.answer(first, ReportStep.SLOT, Map.of("slot", "call-back"));
        door.send(first);

        var second = upToSlot(door, household);
        var page = face == Face.PAGES ? door.get("/repairs/report/" + second + "/advice") : door.get("/repair-drafts/" + second);

        assertThat(page.body()).contains(one("select reference from repair where id = $1", first));
        if (face == Face.PAGES) {
            assertThat(page.body()).contains("See the repair already reported").doesNotContain("You can pick a time", "will mend this");
        }
        assertThat(door.send(second).status()).isIn(303, 409);
        assertThat(one("select count(*)::text from repair where person = '" + household.person() + "' and id <> $1", first)).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void raisesThePriorityForANeedAndSaysSo(Face face) {
        var household = register.tenant();
        register.vulnerable(household, "resident");
        var door = door(face, household.person());
        var draft = upToSlot(door, household);

        var advice = face == Face.PAGES ? door.get("/repairs/report/" + draft + "/advice").body() : door.get("/repair-drafts/" + draft).body();

        assertThat(advice).contains(face == Face.PAGES ? "more pressing than usual" : "\"raised\":true");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void keepsWhatWasTypedAndSaysWhatIsWrong(Face face) {
        var household = register.tenant();
        var door = door(face, household.person());
        var draft = upToSlot(door, household);

        var wrong = door.answer(draft, ReportStep.ACCESS, Map.of("meetPhone", "ring me <b>now</b>", "notes", "x".repeat(501)));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Enter a phone number, like 07700 900 982").contains("500 characters or fewer");
        if (face == Face.PAGES) {
            assertThat(wrong.body()).contains("ring me &lt;b>now").contains("There is a problem");
        }
    }

    @Test
    void putsHazardWordsBeforeAPersonAndStartsTheHazardsClocks() {
        var household = register.tenant();
        var door = Door.pages(client, household.person());
        var draft = upToSlot(door, household);
        door.answer(draft, ReportStep.WORDS, Map.of("words", "There is black mould all over the wall as well"));
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        door.send(draft);

        assertThat(one("select array_to_string(review_reasons, ',') from repair where id = $1", draft)).isEqualTo("hazard-words");
        assertThat(one("select string_agg(standard, ',') from promise where subject_id = $1", draft))
                .contains("national.hazards.");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void showsWhomToRingBeforeGoingOnAndAlertsTheDeskWhenWordsMentionAnEmergency(Face face) {
        var household = register.tenant();
        var door = door(face, household.person());
        var draft = upToSlot(door, household);
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));

        var told = door.answer(draft, ReportStep.WORDS, Map.of("words", "It drips, and I can smell gas"));

        if (face == Face.PAGES) {
            assertThat(told.location()).endsWith("/danger");
            assertThat(door.get(told.location()).body()).contains("tel:0800111999").contains("/danger/gas");
        } else {
            assertThat(told.body()).contains("\"next\":\"DANGER\"").contains("\"alarms\":[\"gas\"]");
        }
        assertThat(door.send(draft).location()).doesNotContain("REP-");
        door.answer(draft, ReportStep.DANGER, Map.of());
        var sent = door.send(draft);

        assertThat(sent.location()).as(sent.body()).contains("REP-");
        assertThat(one("select count(*)::text from emergency_alert where accepted_at is null and repair = $1", draft)).isEqualTo("1");
        assertThat(one("select array_to_string(review_reasons, ',') from repair where id = $1", draft)).isEqualTo("hazard-words");
        assertThat(one("select string_agg(standard, ',') from promise where subject_id = $1", draft))
                .contains("national.hazards.emergency-investigate").contains("national.hazards.emergency-make-safe");
        assertThat(one("select string_agg(known ->> 'type' || ' ' || (known ->> 'severity'), ',' order by known ->> 'type') from repair, jsonb_array_elements(hazards) known where id = $1", draft))
                .isEqualTo("explosions emergency,uncombusted-gas emergency");
    }

    @Test
    void readsTheNotesAboutAccessForDangersToo() {
        var household = register.tenant();
        var door = Door.pages(client, household.person());
        var draft = upToSlot(door, household);
        var told = door.answer(draft, ReportStep.ACCESS, Map.of("meetName", "", "meetPhone", "", "access", "", "notes", "Mind the sparks from the switch"));
        assertThat(told.location()).endsWith("/danger");
        assertThat(door.get(told.location()).body()).contains("/danger/electrics");
    }

    @Test
    void putsAnotherHazardBeforeAPersonAlthoughTheQuestionsFoundOne() {
        var household = register.tenant();
        var door = Door.pages(client, household.person());
        var draft = upToSlot(door, household);
        door.answer(draft, ReportStep.QUESTIONS, Map.of("where", "pests", "pests", "mice"));
        door.answer(draft, ReportStep.ADVICE, Map.of());
        door.answer(draft, ReportStep.WORDS, Map.of("words", "Mice, and black mould as well"));
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        door.send(draft);

        assertThat(one("select array_to_string(review_reasons, ',') from repair where id = $1", draft)).isEqualTo("hazard-words");
        assertThat(one("select string_agg(known ->> 'by', ',' order by known ->> 'by') from repair, jsonb_array_elements(hazards) known where id = $1", draft))
                .isEqualTo("QUESTIONS,WORDS");
    }

    @Test
    void whatACompanyMendsIsNeitherTheResidentsNorGivenATime() {
        var household = register.tenant();
        var door = Door.pages(client, household.person());
        var draft = upToSlot(door, household);
        door.answer(draft, ReportStep.QUESTIONS, Map.of("where", "heating", "heating", "meter", "meter", "credit", "meter-kind", "gas"));

        assertThat(door.get("/repairs/report/" + draft + "/advice").body())
                .contains("for the water or energy company", "I think it is yours: report it")
                .doesNotContain("yours to mend", "You can pick a time");
    }

    @Test
    void startsNoHazardClockForALeaseholder() {
        var household = register.leaseholder();
        var door = Door.pages(client, household.person());
        var draft = upToSlot(door, household);
        door.answer(draft, ReportStep.WORDS, Map.of("words", "There is black mould all over the wall as well"));
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        door.send(draft);

        assertThat(one("select count(*)::text from promise where standard like 'national.hazards.%' and subject_id = $1", draft)).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tellsALostSlotKindlyWithTheNearestThreeAndKeepsEveryAnswer(Face face) {
        var household = register.tenant();
        var door = door(face, household.person());
        var draft = upToSlot(door, household);
        register.away(household, "2027-01-14T08:00:00Z", "2027-01-14T12:00:00Z");

        var lost = door.answer(draft, ReportStep.SLOT, Map.of("slot", "2027-01-14.am"));

        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.body()).contains("Somebody else took that time");
        assertThat(Slots.offered(lost.body())).containsExactly("2027-01-14.pm", "2027-01-14.all-day", "2027-01-13.am");
        assertThat(one("select answers ->> 'words' from journey_draft where id = $1", draft)).isEqualTo("It drips all night");
    }

    @Test
    void showsTheRepairToAJointTenantAndToNobodyElse() {
        var household = register.tenant();
        var joint = register.jointWith(household);
        var stranger = register.tenant();
        var door = Door.pages(client, household.person());
        var draft = upToSlot(door, household);
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "2027-01-14.am"));
        var reference = door.send(draft).location().split("/")[2];

        assertThat(Door.pages(client, joint).get("/repairs/" + reference).body()).contains("We will come on Thursday 14 January 2027");
        assertThat(Door.pages(client, stranger.person()).get("/repairs/" + reference).status()).isEqualTo(404);
        assertThat(Door.api(client, stranger.person()).get("/repairs/" + reference).status()).isEqualTo(404);
    }

    @Test
    void showsNothingToAnIntegration() {
        As.integration(client).get().uri("/api/repairs/REP-AAAA-AAAA").exchange().expectStatus().isNotFound();
    }

    private String one(String sql, UUID id) {
        return database.sql(sql).bind(0, id).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
