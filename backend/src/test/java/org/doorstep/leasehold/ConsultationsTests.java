package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.Role;
import org.doorstep.leasehold.Consultations.Begun;
import org.doorstep.leasehold.Consultations.Moved;
import org.doorstep.leasehold.Consultations.Replied;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** A consultation from its plan to its reasons: who sees it, what comes next from when, and what a missed step leads to. */
@IntegrationTest
class ConsultationsTests {

    @Autowired
    WebTestClient client;

    @Autowired
    Consultations consultations;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    private Building building;

    @BeforeEach
    void aBuilding() {
        building = desk.building();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void isSeenByWhoPaysOnceItsFirstNoticeWasSentAndByNobodyElse() {
        var reference = desk.planned(building, "works");
        assertThat(status(building.me().person(), reference)).isEqualTo(404);
        As.staff(client, Role.AGENT).get().uri("/api/consultations/" + reference).exchange().expectStatus().isNotFound();
        desk.moved(reference, 1, Map.of("step", "intention"));
        assertThat(status(building.me().person(), reference)).isEqualTo(200);
        assertThat(status(building.neighbour().person(), reference)).isEqualTo(200);
        assertThat(status(new Register(database).tenant().person(), reference)).isEqualTo(404);
        assertThat(status(new Register(database).household("lease", null).person(), reference)).isEqualTo(404);
        client.get().uri("/consultations/" + reference).accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
        As.officer(client, "leasehold").get().uri("/api/consultations/" + reference).exchange().expectStatus().isOk();
        As.officer(client, "repairs").get().uri("/api/consultations/" + reference).exchange().expectStatus().isNotFound();
        new Register(database).leaves(building.me().person(), building.me());
        assertThat(status(building.me().person(), reference)).isEqualTo(404);
    }

    /** Sent on 12 January by post: served on the 14th, which is the first of thirty days; the last is 12 February. */
    @Test
    void everybodyIsToldUntilWhenTheyMayAnswerAndTheNextStepWaitsForIt() {
        var reference = desk.notified(building, "works");
        assertThat(desk.toldOf(reference, "consultation-notice")).isEqualTo(2);
        assertThat(page(reference)).contains("You can answer until the end of Friday 12 February 2027",
                "Statement of estimates, not before Saturday 13 February 2027", "A contractor you should ask for a price");
        assertThat(desk.move(reference, 2, LeaseholdDesk.offers())).isEqualTo(new Moved.TooEarly(LocalDate.of(2027, 2, 13)));
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        desk.moved(reference, 2, LeaseholdDesk.offers());
        assertThat(desk.toldOf(reference, "consultation-estimates")).isEqualTo(2);
        assertThat(page(reference)).contains("Roofs and Sons", "£9,000.00").doesNotContain("A contractor you should ask for a price");
    }

    /** What is asked of somebody stands where they land, and not only behind a link. */
    @Test
    void standsOnTheFirstPageOfWhoCanAnswerItUntilTheDaysAreOver() {
        assertThat(first(building.me().person())).contains("There is nothing under way at the moment");
        var reference = desk.notified(building, "works");
        assertThat(first(building.me().person())).contains("href=\"/consultations/" + reference + "\"", "Tell us what you think by the end of Friday 12 February 2027.")
                .doesNotContain("There is nothing under way");
        assertThat(As.resident(client, building.me().person()).get().uri("/api/pages/home").exchange().expectBody(String.class).returnResult().getResponseBody())
                .contains("Tell us what you think by the end of Friday 12 February 2027.");
        assertThat(first(new Register(database).tenant().person())).doesNotContain("Tell us what you think");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        assertThat(first(building.me().person())).doesNotContain("Tell us what you think");
    }

    /** Each of those who share a lease answers for themselves, and each notice asks anew. */
    @Test
    void isNotAskedAgainOnTheFirstPageOfWhoHasAnsweredUntilTheNextNotice() {
        var reference = desk.notified(building, "works");
        consultations.say(LeaseholdDesk.resident(building.me().person()), reference, Map.of("kind", "observation", "words", "Too dear")).block();
        assertThat(first(building.me().person())).doesNotContain("Tell us what you think").contains("There is nothing under way at the moment");
        assertThat(As.resident(client, building.me().person()).get().uri("/api/pages/home").exchange().expectBody(String.class).returnResult().getResponseBody())
                .doesNotContain("Tell us what you think");
        assertThat(first(building.neighbour().person())).contains("Tell us what you think by the end of Friday 12 February 2027.");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        var summed = new HashMap<>(LeaseholdDesk.offers());
        summed.put("summary", "One found it too dear.");
        desk.moved(reference, 2, summed);
        assertThat(first(building.me().person())).contains("href=\"/consultations/" + reference + "\"", "Tell us what you think by the end of");
    }

    @Test
    void accountsOfWhoPaysNoRentAreNotCalledRent() {
        desk.ledgers().account("service-charge", building.me().agreement());
        assertThat(first(building.me().person())).contains("Your accounts").doesNotContain("Your rent and other accounts");
        desk.ledgers().rent(building.me().agreement());
        assertThat(first(building.me().person())).contains("Your rent and other accounts");
    }

    @Test
    void noReasonsAreOwedOfTheLowestEstimateHoweverItsNameIsWritten() {
        var reference = contracted(" roofs  AND sons");
        assertThat(page(reference)).doesNotContain("Notice of our reasons");
    }

    @Test
    void reasonsAreOwedWithinTwentyOneDaysOfAContractThatIsNotTheCheapest() {
        var reference = contracted("Own Works Ltd");
        assertThat(page(reference)).contains("Notice of our reasons, by Tuesday 20 April 2027");
        assertThat(standing(reference)).isEqualTo("open");
        desk.moved(reference, 4, Map.of("step", "reasons", "words", "They guarantee it for longer"));
        assertThat(standing(reference)).isEqualTo("kept");
        assertThat(page(reference)).contains("They guarantee it for longer").doesNotContain("no leaseholder has to pay");
    }

    /** Of a contract of 1 April they are served by the 22nd: what is sent on the 20th is there then, what is sent on the 21st a day after. */
    @ParameterizedTest
    @CsvSource({"2027-04-20, false, kept", "2027-04-21, true, broken"})
    void reasonsCountFromTheDayTheyAreServed(LocalDate sent, boolean late, String promise) {
        var reference = contracted("Own Works Ltd");
        clock.set(sent.atTime(10, 0).toInstant(ZoneOffset.UTC));
        desk.moved(reference, 4, Map.of("step", "reasons", "words", "They guarantee it for longer"));
        assertThat(page(reference).contains("Our reasons came too late")).isEqualTo(late);
        assertThat(page(reference).contains("no leaseholder has to pay more than £250.00")).isEqualTo(late);
        assertThat(standing(reference)).isEqualTo(promise);
    }

    @Test
    void ofTwoOfficersTheLaterSeesThatSomethingChanged() {
        var reference = desk.planned(building, "works");
        var outcomes = Flux.range(1, 4).flatMap(_ -> consultations.move(OFFICER, reference, Map.of("step", "intention", "version", "1")), 4).collectList().block();
        assertThat(outcomes).filteredOn(Moved.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Moved.ChangedMeanwhile || outcome instanceof Moved.NotNow
                || outcome instanceof Moved.TooEarly).hasSize(3);
        assertThat(desk.toldOf(reference, "consultation-notice")).isEqualTo(2);
        assertThat(desk.move(reference, 1, contract("2027-01-12", "Own Works Ltd"))).isInstanceOf(Moved.ChangedMeanwhile.class);
    }

    /** A contract is a fact, however early: then the page says what was missed and what is paid at most. */
    @Test
    void aMissedStepCapsWhatLeaseholdersPayUnlessTheTribunalAllowsIt() {
        var reference = desk.notified(building, "works");
        desk.moved(reference, 2, contract("2027-01-12", "Own Works Ltd"));
        assertThat(page(reference)).contains("You did not have all your days", "You were not told the estimates", "no leaseholder has to pay more than £250.00");
        assertThat(desk.move(reference, 3, Map.of("step", "dispensation", "words", "LON/00AB/2027, 3 March 2027"))).isInstanceOf(Moved.Wrong.class);
        desk.moved(reference, 3, Map.of("step", "dispensation", "words", "LON/00AB/2027", "no-estimates", "yes"));
        assertThat(page(reference)).contains("LON/00AB/2027", "no leaseholder has to pay more than £250.00");
        desk.moved(reference, 4, Map.of("step", "dispensation", "words", "LON/00AB/2028", "intention-too-short", "yes"));
        assertThat(page(reference)).contains("LON/00AB/2027").doesNotContain("no leaseholder has to pay");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kind, ''
            schedule, NOWHERE
            title, ''
            dearest, -5
            dearest, 250.00
            dearest, 999999999999999999
            """)
    void refusesAPlanThatCannotBe(String field, String value) {
        var fields = new HashMap<>(LeaseholdDesk.plan(building, "works"));
        fields.put(field, value);
        var begun = (Begun.Wrong) consultations.begin(OFFICER, fields).block();
        assertThat(begun.problems().getFirst().field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            step=, step
            step=estimates contractor1=A amount1=5.00 connected1=no, contractor2
            step=estimates contractor1=A amount1=5.00 connected1=yes contractor2=B amount2=6.00 connected2=yes, connected1
            step=estimates contractor1=A amount1=x, amount1
            step=contract on=2028-01-01 contractor=A, on
            step=contract on=+999999999-12-31 contractor=A, on
            step=contract on=2027-01-01 contractor=, contractor
            step=reasons words=, words
            """)
    void refusesAStepThatCannotBe(String written, String field) {
        var reference = desk.planned(building, "works");
        var fields = new HashMap<String, String>();
        for (var pair : written.split(" ")) {
            fields.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        assertThat(((Moved.Wrong) desk.move(reference, 1, fields)).problems().getFirst().field()).isEqualTo(field);
    }

    @Test
    void onlyTheTeamPlansAndTakesSteps() {
        var reference = desk.planned(building, "works");
        for (var other : List.of(LeaseholdDesk.resident(building.me().person()), LeaseholdDesk.AGENT)) {
            assertThat(consultations.begin(other, LeaseholdDesk.plan(building, "works")).block()).isInstanceOf(Begun.NotHere.class);
            assertThat(consultations.move(other, reference, Map.of("step", "intention", "version", "1")).block()).isInstanceOf(Moved.NotHere.class);
        }
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference)).contains("Send the notice of what we plan");
    }

    /** Who may read what somebody said may not reply to it; the team may, to that very answer. */
    @Test
    void onlyTheTeamReplies() {
        var reference = desk.notified(building, "works-under-agreement");
        consultations.say(LeaseholdDesk.resident(building.me().person()), reference, Map.of("kind", "observation", "words", "Too dear")).block();
        var reply = Map.of("observation", consultations.find(OFFICER, reference).block().observations().getFirst().id().toString(), "words", "It is the lowest");
        for (var other : List.of(LeaseholdDesk.resident(building.me().person()), LeaseholdDesk.resident(building.neighbour().person()), LeaseholdDesk.AGENT)) {
            assertThat(consultations.reply(other, reference, reply).block()).isInstanceOf(Replied.NotHere.class);
        }
        assertThat(page(reference)).doesNotContain("It is the lowest");
        assertThat(consultations.reply(OFFICER, desk.notified(desk.building(), "works-under-agreement"), reply).block()).as("of another consultation").isInstanceOf(Replied.NotHere.class);
        assertThat(consultations.reply(OFFICER, reference, reply).block()).isInstanceOf(Replied.Sent.class);
        assertThat(page(reference)).contains("It is the lowest");
    }

    /** In April, after both notices had their days. */
    private String contracted(String contractor) {
        var reference = desk.notified(building, "works");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        desk.moved(reference, 2, LeaseholdDesk.offers());
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        desk.moved(reference, 3, contract("2027-04-01", contractor));
        return reference;
    }

    /** That somebody ticks what is not so changes nothing: of the two estimates the second is the dearer. */
    private static Map<String, String> contract(String on, String contractor) {
        return Map.of("step", "contract", "on", on, "contractor", contractor, "lowest", "yes");
    }

    private int status(String person, String reference) {
        return LeaseholdDesk.status(client, person, "/consultations/" + reference);
    }

    private String first(String person) {
        return LeaseholdDesk.page(client, person, "/");
    }

    private String page(String reference) {
        return LeaseholdDesk.page(client, building.me().person(), "/consultations/" + reference);
    }

    private String standing(String reference) {
        return database.sql("""
                        select p.state from promise p join consultation c on c.id = p.subject_id
                        where c.reference = $1 and p.standard = 'national.leasehold.works-reasons'""")
                .bind(0, reference).mapValue(String.class).one().block();
    }
}
